//! Runs every wire vector with every RSA backend.
//!
//! `ALIPAY_VECTORS_DIR` names another folder. A kind that this runner does not know is a failure.

mod certificates;
mod encryption;
mod gateway;

use std::sync::Arc;

use alipay_runtime::{
    crypto::keys::{PrivateKey, PublicKey},
    crypto::{Backend, Signer, Verifier},
    notification::NotificationVerifier,
    notification::NotifyError,
    notification::SignRule,
    protocol::{
        KeyRing,
        v3::{Authenticity, SignedParts, authorization_header, verify_response},
    },
};
use alipay_tests::vectors::{Failure, Vector, folder};
use base64::{Engine, engine::general_purpose::STANDARD};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use libtest_mimic::{Arguments, Failed, Trial};
use serde_json::Value;

fn main() -> std::process::ExitCode {
    let arguments = Arguments::from_args();
    let vectors = match Vector::all(&folder()) {
        Ok(vectors) => vectors,
        Err(problem) => return failed(&problem),
    };
    if vectors.is_empty() {
        return failed("the folder has no vectors");
    }
    let trials = vectors.iter().flat_map(|vector| {
        Backend::ALL.iter().map(|backend| {
            let (vector, backend) = (vector.clone(), *backend);
            let name = format!("{} [{}, {backend}]", vector.name, vector.level());
            Trial::test(name, move || run(&vector, backend).map_err(Failed::from))
        })
    });
    libtest_mimic::run(&arguments, trials.collect()).exit_code()
}

#[allow(clippy::print_stderr)]
fn failed(problem: &str) -> std::process::ExitCode {
    eprintln!("{problem}");
    std::process::ExitCode::FAILURE
}

fn run(vector: &Vector, backend: Backend) -> Result<(), Failure> {
    match vector.kind() {
        "v3_authorization" => authorization(vector, backend),
        "v3_response_verify" => response(vector, backend),
        "notification_verify" => notification(vector, backend),
        "private_key_format" => private_key(vector, backend),
        "public_key_format" => public_key(vector, backend),
        // Refused while it is parsed, or while the backend loads it.
        "private_key_format_error" => refused(signer(vector.needed("key_text")?, backend).is_err()),
        "public_key_format_error" => refused(verifier(vector.needed("key_text")?, backend).is_err()),
        "v2_request_sign" => gateway::request(vector, backend),
        "v2_response_verify" => gateway::response(vector, backend),
        "v2_order_string" => gateway::order_string(vector, backend),
        "v2_page_url" => gateway::page_url(vector, backend),
        "v2_page_form" => gateway::page_form(vector, backend),
        "aes_encrypt" => encryption::encrypt(vector),
        "aes_decrypt_error" => encryption::decrypt_error(vector),
        "cert_sn" => certificates::serial(vector),
        "root_cert_sn" => certificates::root_serial(vector),
        "cert_chain" => certificates::chain(vector),
        kind => Err(format!("this runner does not know the kind `{kind}`")),
    }
}

fn equal<T: PartialEq + std::fmt::Debug>(what: &str, ours: &T, expected: &T) -> Result<(), Failure> {
    if ours == expected { Ok(()) } else { Err(format!("{what}: ours {ours:?}, expected {expected:?}")) }
}

fn signer(text: &str, backend: Backend) -> Result<Arc<dyn Signer>, Failure> {
    let key = PrivateKey::parse(text).map_err(|error| error.to_string())?;
    backend.signer(&key).map_err(|error| error.to_string())
}

fn verifier(text: &str, backend: Backend) -> Result<Arc<dyn Verifier>, Failure> {
    let key = PublicKey::parse(text).map_err(|error| error.to_string())?;
    backend.verifier(&key).map_err(|error| error.to_string())
}

fn sign(signer: &dyn Signer, content: &[u8]) -> Result<Vec<u8>, Failure> {
    futures_util::FutureExt::now_or_never(signer.sign(content))
        .ok_or("the signer waits for something")?
        .map_err(|error| error.to_string())
}

fn decoded(text: &str) -> Result<Vec<u8>, Failure> {
    STANDARD.decode(text).map_err(|error| error.to_string())
}

fn authorization(vector: &Vector, backend: Backend) -> Result<(), Failure> {
    let body = decoded(vector.needed("body_base64")?)?;
    let parts = SignedParts {
        app_id: vector.needed("app_id")?,
        app_cert_sn: vector.input_text("app_cert_sn"),
        nonce: vector.needed("nonce")?,
        timestamp: vector.needed("timestamp")?,
        expired_seconds: vector.input_text("expired_seconds"),
        http_method: vector.needed("http_method")?,
        request_target: vector.needed("request_target")?,
        body: &body,
        app_auth_token: vector.input_text("app_auth_token"),
    };
    let content = String::from_utf8(parts.content()).map_err(|error| error.to_string())?;
    equal("auth string", &Some(parts.auth_string().as_str()), &vector.expected_text("auth_string"))?;
    equal("string to sign", &Some(content.as_str()), &vector.expected_text("sign_content"))?;
    let signature = sign(&*signer(&vector.file("private_key")?, backend)?, content.as_bytes())?;
    equal("signature", &Some(STANDARD.encode(&signature).as_str()), &vector.expected_text("sign"))?;
    let header = authorization_header(&parts.auth_string(), &signature);
    equal("header", &Some(header.as_str()), &vector.expected_text("authorization"))
}

fn response(vector: &Vector, backend: Backend) -> Result<(), Failure> {
    let mut headers = HeaderMap::new();
    for (name, value) in vector.input("headers").and_then(Value::as_object).into_iter().flatten() {
        let name = HeaderName::from_bytes(name.as_bytes()).map_err(|error| error.to_string())?;
        let value = HeaderValue::from_str(value.as_str().unwrap_or_default());
        headers.append(name, value.map_err(|error| error.to_string())?);
    }
    let status = vector.input("status").and_then(Value::as_u64).and_then(|status| u16::try_from(status).ok());
    let status = StatusCode::from_u16(status.unwrap_or_default()).map_err(|error| error.to_string())?;
    let body = decoded(vector.needed("body_base64")?)?;
    let keys = match vector.input_text("alipay_cert") {
        Some(_) => certificates::key_ring(&vector.file("alipay_cert")?, backend)?,
        None => KeyRing::public_key(verifier(&vector.file("alipay_public_key")?, backend)?),
    };
    let outcome = match verify_response(status, &headers, &body, &keys, false) {
        Ok(Authenticity::Success) => "verified",
        Ok(Authenticity::Failure { authenticated: true }) => "verified_error",
        Ok(Authenticity::Failure { authenticated: false }) => "unsigned_error",
        Ok(Authenticity::UnsignedEmpty) => "unsigned_empty",
        Err(_) => "rejected",
    };
    equal("outcome", &Some(outcome), &vector.expected_text("outcome"))?;
    match vector.input_text("aes_key") {
        Some(key) if outcome == "verified" => {
            encryption::decrypts(key, &body, vector.expected_text("plaintext"))
        }
        _ => Ok(()),
    }
}

fn notification(vector: &Vector, backend: Backend) -> Result<(), Failure> {
    let raw = vector.needed("raw")?;
    // The vectors are for different apps; whose they are is a matter of the envelope, tested elsewhere.
    let app_id = raw.split('&').find_map(|part| part.strip_prefix("app_id=")).unwrap_or("2021");
    let notifications = NotificationVerifier::builder()
        .app_id(app_id)
        .verifier(verifier(&vector.file("alipay_public_key")?, backend)?)
        // The vectors are years old.
        .max_age(None)
        .build()
        .map_err(|error| error.to_string())?;
    let notification = match notifications.verify(raw.as_bytes()) {
        Ok(notification) => notification,
        Err(NotifyError::OtherApp(_) | NotifyError::MissingParameter(_)) => {
            return Err("refused for a reason that is not the signature".to_owned());
        }
        Err(_) => return equal("outcome", &Some("rejected"), &vector.expected_text("outcome")),
    };
    equal("outcome", &Some("verified"), &vector.expected_text("outcome"))?;
    let rule = match notification.rule() {
        SignRule::V1 => "v1",
        _ => "v2",
    };
    equal("rule", &Some(rule), &vector.expected_text("rule"))?;
    let ours: serde_json::Map<String, Value> =
        notification.params().iter().map(|(name, value)| (name.to_owned(), Value::from(value))).collect();
    equal("parameters", &Some(&Value::Object(ours)), &vector.expected("params"))
}

fn private_key(vector: &Vector, backend: Backend) -> Result<(), Failure> {
    let signer = signer(vector.needed("key_text")?, backend)?;
    let signature = STANDARD.encode(sign(&*signer, vector.needed("message")?.as_bytes())?);
    equal("signature", &Some(signature.as_str()), &vector.expected_text("rsa2_sign"))
}

fn public_key(vector: &Vector, backend: Backend) -> Result<(), Failure> {
    let verifier = verifier(vector.needed("key_text")?, backend)?;
    let signature = decoded(vector.needed("sign")?)?;
    let holds = verifier.verify(vector.needed("message")?.as_bytes(), &signature).is_ok();
    equal("verifies", &Some(&Value::Bool(holds)), &vector.expected("verifies"))
}

fn refused(is_refused: bool) -> Result<(), Failure> {
    if is_refused { Ok(()) } else { Err("the key was accepted".to_owned()) }
}
