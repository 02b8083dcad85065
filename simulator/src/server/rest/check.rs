//! Whether a request is really the app's: the simulator's own reading of the V3 protocol.

use bytes::Bytes;
use http::HeaderMap;

use super::authorization::Authorization;
use crate::{
    Caller, Refusal,
    accounts::Registered,
    locks::lock,
    server::{Platform, Received, Seen, Upload, Verdict},
};

/// The header with a merchant's authorisation.
const TOKEN: &str = "alipay-app-auth-token";

/// The header that says which roots the app knows.
const ROOT_SN: &str = "alipay-root-cert-sn";

/// The header that says that the content is encrypted.
const ENCRYPT_TYPE: &str = "alipay-encrypt-type";

/// A request whose signature holds.
#[derive(Debug)]
pub(super) struct Checked {
    pub(super) caller: Caller,
    /// The JSON, decrypted.
    pub(super) content: Bytes,
    /// The answer has to be encrypted too.
    pub(super) is_encrypted: bool,
}

/// A request that goes no further, and whose it seems to be.
#[derive(Debug)]
pub(super) struct RefusedRequest {
    pub(super) refusal: Refusal,
    pub(super) app_id: Option<String>,
}

/// The steps, in their order.
const STEPS: [&str; 8] =
    ["authorization", "app", "content", "signature", "timestamp", "nonce", "token", "encryption"];

/// The same with the serials of certificate mode.
const STEPS_WITH_SERIALS: [&str; 9] =
    ["authorization", "app", "serials", "content", "signature", "timestamp", "nonce", "token", "encryption"];

/// Checks app, certificates, signature, time, nonce, token and encryption. Nothing is remembered of a request
/// that nobody signed.
pub(super) fn check(
    platform: &Platform,
    received: &Received,
    seen: &mut Seen,
) -> Result<Checked, RefusedRequest> {
    let steps: &[_] = if platform.certificates.is_some() { &STEPS_WITH_SERIALS } else { &STEPS };
    seen.verdict = Verdict::of(steps);
    let unknown = |message: &str| RefusedRequest {
        refusal: Refusal::business("invalid-app-id", message),
        app_id: None,
    };
    let header = single(&received.parts.headers, "authorization");
    let header = header.and_then(|header| header.ok_or("there is no Authorization header"));
    let authorization = seen.verdict.note("authorization", header.and_then(Authorization::parse));
    let authorization = authorization.map_err(unknown)?;
    let app = lock(&platform.accounts).app(authorization.app_id);
    let app = seen.verdict.note("app", app.ok_or("no such app is registered with this simulator"));
    let app = app.map_err(unknown)?;
    let refused = |refusal| RefusedRequest { refusal, app_id: Some(authorization.app_id.to_owned()) };
    checked(platform, received, &authorization, &app, seen).map_err(refused)
}

fn checked(
    platform: &Platform,
    received: &Received,
    authorization: &Authorization<'_>,
    app: &Registered,
    seen: &mut Seen,
) -> Result<Checked, Refusal> {
    let headers = &received.parts.headers;
    let Seen { verdict, canonical, .. } = seen;
    let token = single(headers, TOKEN);
    let token = token.map_err(|problem| Refusal::new(401, "invalid-app-auth-token", problem));
    let token = token.or_else(|fault| verdict.note("token", Err(fault)))?;
    verdict.note("serials", serials(platform, headers, authorization, app))?;
    let signed = verdict.note("content", signed_body(received))?;
    let content = authorization.content(&received.parts, &signed, token);
    *canonical = Some(String::from_utf8_lossy(&content).into_owned());
    verdict.note("signature", signature(app, &content, authorization.signature))?;
    let now = platform.clock.unix_millis();
    verdict.note("timestamp", is_of_now(authorization, now))?;
    verdict.note("nonce", is_new(platform, authorization, now))?;
    let caller = lock(&platform.accounts).caller(authorization.app_id, token);
    let caller = verdict.note("token", caller)?;
    let (content, is_encrypted) = verdict.note("encryption", plain(platform, headers, signed))?;
    Ok(Checked { caller, content, is_encrypted })
}

fn signature(app: &Registered, content: &[u8], signature: &str) -> Result<(), Refusal> {
    if app.public.verifies(content, signature) {
        return Ok(());
    }
    let message = "the signature is not that of this request by this app's private key";
    Err(Refusal::business("invalid-signature", message))
}

/// In certificate mode, the app names its certificate and the roots that it knows.
fn serials(
    platform: &Platform,
    headers: &HeaderMap,
    authorization: &Authorization<'_>,
    app: &Registered,
) -> Result<(), Refusal> {
    let Some(certificates) = &platform.certificates else { return Ok(()) };
    let fault = |code, message| Err(Refusal::business(code, message));
    match authorization.app_cert_sn {
        None => return fault("missing-app-cert-sn", "the Authorization header has no app_cert_sn"),
        sn if sn != app.sn() => {
            return fault("invalid-app-cert-sn", "app_cert_sn is not the serial of this app's certificate");
        }
        Some(_) => {}
    }
    match single(headers, ROOT_SN) {
        Ok(Some(sn)) if sn == certificates.root_sn() => Ok(()),
        Ok(None) => fault("missing-alipay-root-cert-sn", "the header alipay-root-cert-sn is missing"),
        _ => fault(
            "invalid-alipay-root-cert-sn",
            "the header alipay-root-cert-sn is not the serial of the simulator's root bundle",
        ),
    }
}

/// What stands in the body's place when a request is signed: of an upload, the part `data` alone.
fn signed_body(received: &Received) -> Result<Bytes, Refusal> {
    let Some(upload) = &received.upload else { return Ok(received.body.clone()) };
    let data = upload.as_ref().map_err(|&problem| problem).and_then(Upload::data);
    data.map_err(|problem| Refusal::business("invalid-parameter", problem))
}

/// The content as the app wrote it, and whether it came encrypted.
fn plain(platform: &Platform, headers: &HeaderMap, signed: Bytes) -> Result<(Bytes, bool), Refusal> {
    let is_encrypted = is_encrypted(headers)?;
    let content = if is_encrypted { decrypted(platform, &signed)? } else { signed };
    Ok((content, is_encrypted))
}

fn is_encrypted(headers: &HeaderMap) -> Result<bool, Refusal> {
    match single(headers, ENCRYPT_TYPE) {
        Ok(None) => Ok(false),
        Ok(Some("AES")) => Ok(true),
        _ => Err(Refusal::business("invalid-encrypt-type", "the header alipay-encrypt-type can be AES only")),
    }
}

/// The plain text of what was signed; nothing at all is not encrypted.
fn decrypted(platform: &Platform, signed: &Bytes) -> Result<Bytes, Refusal> {
    let Some(key) = &platform.encrypt_key else {
        let message = "the simulator has no encrypt key; see SimulatorBuilder::encrypt_key";
        return Err(Refusal::business("decryption-error-not-valid-encrypt-key", message));
    };
    if signed.is_empty() {
        return Ok(Bytes::new());
    }
    let unknown =
        || Refusal::business("decryption-error-unknown", "the content is not encrypted with the app's key");
    key.decrypt(signed).map(Bytes::from).ok_or_else(unknown)
}

/// Whether the request was made just now.
fn is_of_now(authorization: &Authorization<'_>, now: i64) -> Result<(), Refusal> {
    let Authorization { timestamp, window, .. } = *authorization;
    if now.saturating_sub(timestamp).saturating_abs() <= window {
        return Ok(());
    }
    Err(Refusal::business("invalid-timestamp", "the timestamp is too far from the simulator's clock"))
}

/// Whether the request comes for the first time.
fn is_new(platform: &Platform, authorization: &Authorization<'_>, now: i64) -> Result<(), Refusal> {
    let Authorization { app_id, nonce, timestamp, window, .. } = *authorization;
    if lock(&platform.accounts).is_new(app_id, nonce, now, timestamp.saturating_add(window)) {
        return Ok(());
    }
    Err(Refusal::business("invalid-nonce", "a request with this nonce has come before"))
}

/// A header that may come once.
fn single<'h>(headers: &'h HeaderMap, name: &str) -> Result<Option<&'h str>, &'static str> {
    let mut values = headers.get_all(name).iter();
    let first = values.next();
    if values.next().is_some() {
        return Err("a header of the signature occurs twice");
    }
    first.map(|value| value.to_str().map_err(|_| "a header of the signature is no plain text")).transpose()
}
