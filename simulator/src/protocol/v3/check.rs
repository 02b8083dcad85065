//! The check of a V3 request.

use bytes::Bytes;
use http::HeaderMap;

use super::authorization::Authorization;
use crate::{
    accounts::{Caller, RegisteredApp},
    error::Refusal,
    protocol::{
        check_steps::CheckSteps, findings::Findings, multipart::Upload, platform::Platform,
        received::Received,
    },
    support::locks::lock,
};

/// The header with the `app_auth_token` of a merchant.
const TOKEN: &str = "alipay-app-auth-token";

/// The header with the serial of the root certificates.
const ROOT_SN: &str = "alipay-root-cert-sn";

/// The header that names the content encryption.
const ENCRYPT_TYPE: &str = "alipay-encrypt-type";

/// A request that passed every check.
#[derive(Debug)]
pub(crate) struct VerifiedRequest {
    pub(crate) caller: Caller,
    /// The decrypted JSON.
    pub(crate) content: Bytes,
    /// True if the content was encrypted, so that the response must be encrypted as well.
    pub(crate) is_encrypted: bool,
}

/// The steps in their order.
const STEPS: [&str; 8] =
    ["authorization", "app", "content", "signature", "timestamp", "nonce", "token", "encryption"];

/// The steps in certificate mode.
const STEPS_WITH_SERIALS: [&str; 9] =
    ["authorization", "app", "serials", "content", "signature", "timestamp", "nonce", "token", "encryption"];

/// Checks a request, and records the facts that the check establishes. Without a registered app in
/// `findings.app_id`, the response to a refusal cannot be signed.
///
/// A nonce is remembered only after the signature was verified.
pub(crate) fn check(
    platform: &Platform,
    received: &Received,
    findings: &mut Findings,
) -> Result<VerifiedRequest, Refusal> {
    let steps: &[_] = if platform.certificates.is_some() { &STEPS_WITH_SERIALS } else { &STEPS };
    findings.steps = CheckSteps::new(steps);
    let unknown = |message: &str| Refusal::business("invalid-app-id", message);
    let header = single(&received.parts.headers, "authorization");
    let header = header.and_then(|header| header.ok_or("the Authorization header is missing"));
    let authorization = findings.steps.record("authorization", header.and_then(Authorization::parse));
    let authorization = authorization.map_err(unknown)?;
    let app = lock(&platform.accounts).app(authorization.app_id);
    let app = findings.steps.record("app", app.ok_or("this simulator has no app with this app_id"));
    let app = app.map_err(unknown)?;
    findings.app_id = Some(authorization.app_id.to_owned());
    let request = check_app_request(platform, received, &authorization, &app, findings)?;
    findings.verified = true;
    findings.content = String::from_utf8_lossy(&request.content).into_owned();
    Ok(request)
}

/// Checks a request of a registered app.
fn check_app_request(
    platform: &Platform,
    received: &Received,
    authorization: &Authorization<'_>,
    app: &RegisteredApp,
    findings: &mut Findings,
) -> Result<VerifiedRequest, Refusal> {
    let headers = &received.parts.headers;
    let Findings { steps, canonical, notes, .. } = findings;
    let token = single(headers, TOKEN);
    let token = token.map_err(|reason| Refusal::new(401, "invalid-app-auth-token", reason));
    let token = token.or_else(|refusal| steps.record("token", Err(refusal)))?;
    steps.record("serials", check_serials(platform, headers, authorization, app, notes))?;
    let body = steps.record("content", signed_body(received))?;
    let signed = authorization.canonical(&received.parts, &body, token);
    *canonical = Some(String::from_utf8_lossy(&signed).into_owned());
    steps.record("signature", check_signature(app, &signed, authorization.signature))?;
    let now = platform.clock.unix_millis();
    steps.record("timestamp", check_timestamp(authorization, now))?;
    steps.record("nonce", check_nonce(platform, authorization, now))?;
    let caller = lock(&platform.accounts).caller(authorization.app_id, token);
    let caller = steps.record("token", caller)?;
    let (content, is_encrypted) = steps.record("encryption", decrypted(platform, headers, body))?;
    Ok(VerifiedRequest { caller, content, is_encrypted })
}

fn check_signature(app: &RegisteredApp, signed: &[u8], signature: &str) -> Result<(), Refusal> {
    if app.public_key.verifies(signed, signature) {
        return Ok(());
    }
    let message = "the signature does not match this request and this app's public key";
    Err(Refusal::business("invalid-signature", message))
}

/// Checks the serials of the app's certificate and of the root certificates, in certificate mode.
fn check_serials(
    platform: &Platform,
    headers: &HeaderMap,
    authorization: &Authorization<'_>,
    app: &RegisteredApp,
    notes: &mut Vec<String>,
) -> Result<(), Refusal> {
    let Some(certificates) = &platform.certificates else { return Ok(()) };
    let refuse = |code, message| Err(Refusal::business(code, message));
    match authorization.app_cert_sn {
        None => return refuse("missing-app-cert-sn", "the Authorization header has no app_cert_sn"),
        sn if sn != app.certificate_sn() => {
            return refuse("invalid-app-cert-sn", "app_cert_sn is not the serial of this app's certificate");
        }
        Some(_) => {}
    }
    match single(headers, ROOT_SN) {
        Ok(Some(sn)) if sn == certificates.root_sn() => Ok(()),
        // PHP V3 and gopay V3 never send it, and are accepted by the platform.
        Ok(None) => {
            notes.push(
                "the header alipay-root-cert-sn is missing: the platform documents it as required in certificate mode, \
                 but accepts requests of PHP V3 and gopay V3, which never send it"
                    .to_owned(),
            );
            Ok(())
        }
        _ => refuse(
            "invalid-alipay-root-cert-sn",
            "the header alipay-root-cert-sn is not the serial of the simulator's root certificates",
        ),
    }
}

/// Returns the part of the body that the signature covers. For an upload, that is the part `data`.
fn signed_body(received: &Received) -> Result<Bytes, Refusal> {
    let Some(upload) = &received.upload else { return Ok(received.body.clone()) };
    let data = upload.as_ref().map_err(|&reason| reason).and_then(Upload::data);
    data.map_err(|reason| Refusal::business("invalid-parameter", reason))
}

/// Decrypts the content, if it is encrypted. Returns the content, and whether it was encrypted.
fn decrypted(platform: &Platform, headers: &HeaderMap, signed: Bytes) -> Result<(Bytes, bool), Refusal> {
    let is_encrypted = is_encrypted(headers)?;
    let content = if is_encrypted { decrypt(platform, &signed)? } else { signed };
    Ok((content, is_encrypted))
}

fn is_encrypted(headers: &HeaderMap) -> Result<bool, Refusal> {
    match single(headers, ENCRYPT_TYPE) {
        Ok(None) => Ok(false),
        Ok(Some("AES")) => Ok(true),
        _ => Err(Refusal::business("invalid-encrypt-type", "the header alipay-encrypt-type must be AES")),
    }
}

/// Decrypts a body. An empty body stays empty.
fn decrypt(platform: &Platform, signed: &Bytes) -> Result<Bytes, Refusal> {
    let Some(key) = &platform.encrypt_key else {
        let message = "the simulator has no encrypt key; see SimulatorBuilder::encrypt_key";
        return Err(Refusal::business("decryption-error-not-valid-encrypt-key", message));
    };
    if signed.is_empty() {
        return Ok(Bytes::new());
    }
    let unknown = || {
        Refusal::business(
            "decryption-error-unknown",
            "the content was not encrypted with the encrypt key of the app",
        )
    };
    key.decrypt(signed).map(Bytes::from).ok_or_else(unknown)
}

fn check_timestamp(authorization: &Authorization<'_>, now: i64) -> Result<(), Refusal> {
    let Authorization { timestamp, window, .. } = *authorization;
    if now.saturating_sub(timestamp).saturating_abs() <= window {
        return Ok(());
    }
    Err(Refusal::business("invalid-timestamp", "the timestamp differs too much from the simulator's clock"))
}

fn check_nonce(platform: &Platform, authorization: &Authorization<'_>, now: i64) -> Result<(), Refusal> {
    let Authorization { app_id, nonce, timestamp, window, .. } = *authorization;
    if lock(&platform.accounts).use_nonce(app_id, nonce, now, timestamp.saturating_add(window)) {
        return Ok(());
    }
    Err(Refusal::business("invalid-nonce", "the nonce was used before"))
}

/// Returns a header that may occur once.
fn single<'h>(headers: &'h HeaderMap, name: &str) -> Result<Option<&'h str>, &'static str> {
    let mut values = headers.get_all(name).iter();
    let first = values.next();
    if values.next().is_some() {
        return Err("a header of the signature is repeated");
    }
    first.map(|value| value.to_str().map_err(|_| "a header of the signature is not plain text")).transpose()
}
