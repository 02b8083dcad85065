//! Downloads Alipay's next certificate when a response names it ([certificate
//! rotation](crate::protocol::reference#certificate-rotation)).

use base64::{Engine, engine::general_purpose::STANDARD};

use super::{
    context::{CallSettings, Context},
    not_sent, unknown, v2, without_response,
};
use crate::{
    client::Inner,
    crypto::certificates::rotation::{CertificateRotation, Failure, Task},
    declaration::{
        Empty, Model,
        spec::{EndpointSpec, FieldSpec, ModelSpec, TypeSpec},
    },
    error::{Error, UnknownReason},
    json::{self, Json, Member},
    protocol::{self, Protocol, VerificationError},
};

/// The protocol's own call that downloads certificates.
const DOWNLOAD: &EndpointSpec = &EndpointSpec::new(
    "alipay.open.app.alipaycert.download",
    &ModelSpec::new("DownloadCertificate", &[FieldSpec::required("alipay_cert_sn", || TypeSpec::Text)]),
    Empty::SPEC,
)
.idempotent();

/// Downloads and trusts the certificate with this serial, if rotation is on. One call downloads it; others that need
/// it wait for that call, without a lock, and one of them takes over if it is cancelled.
pub(crate) async fn fetch(inner: &Inner, serial: &str) -> Result<(), VerificationError> {
    let unknown = || VerificationError::UnknownCertificate { serial: serial.to_owned() };
    let rotation = inner.rotation.as_ref().ok_or_else(unknown)?;
    if serial.len() != 32 || !serial.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(unknown());
    }
    let failed = |problem| VerificationError::NewCertificate { serial: serial.to_owned(), problem };
    while !inner.keys.knows(serial) {
        match rotation.begin(serial) {
            Task::Nothing(problem) => return Err(failed(problem)),
            Task::Wait(mut done) => {
                // Nothing is ever sent: the wait ends when the other call drops the sender.
                let _closed = done.changed().await;
            }
            Task::Fetch(running) => {
                if let Err(failure) = download_and_trust(inner, rotation, serial).await {
                    return Err(failed(running.fail(failure)));
                }
            }
        }
    }
    Ok(())
}

async fn download_and_trust(
    inner: &Inner,
    rotation: &CertificateRotation,
    serial: &str,
) -> Result<(), Failure> {
    let text = download(inner, serial).await.map_err(|error| match error {
        Error::NotSent(_) => Failure::NotTried(error.to_string()),
        _ => Failure::Transient(error.to_string()),
    })?;
    let no_certificate = || Failure::Transient("the response contains no certificate".to_owned());
    let pem = pem_in(&text).ok_or_else(no_certificate)?;
    let (verifier, not_after) = rotation.trust(&pem, serial, inner.clock.unix_millis())?;
    tracing::info!(serial, "Alipay's certificate was rotated");
    inner.keys.add(serial, verifier, not_after);
    Ok(())
}

/// Downloads the certificate. The response cannot be verified; only the certificate's chain can.
async fn download(inner: &Inner, serial: &str) -> Result<String, Error> {
    let settings = CallSettings {
        app_auth_token: None,
        timeout: inner.timeout,
        request_id: None,
        protocol: Some(Protocol::V2),
        encrypt: Some(false),
        retry: inner.retry.clone(),
    };
    let context = Context { inner, settings: &settings, spec: DOWNLOAD, protocol: Protocol::V2 };
    let member = Member { name: "alipay_cert_sn".into(), value: Json::Text(serial.into()) };
    let signed = v2::sign(context, Json::Object(vec![member]), &[]).await;
    let request = signed.map_err(|reason| not_sent(DOWNLOAD, reason))?;
    let response = inner.transport.send(request, inner.max_response_bytes).await;
    let response = response.map_err(|error| without_response(DOWNLOAD, error))?;
    let text = protocol::v2::read_unverified(DOWNLOAD.method, inner.charset, response.body());
    text.map_err(|untrusted| unknown(DOWNLOAD, UnknownReason::Unverified(untrusted)))
}

/// The certificate in the gateway's response: base64 of its PEM text.
fn pem_in(text: &str) -> Option<String> {
    let json = json::parse(text).ok()?;
    let content = json.get("alipay_cert_content").and_then(Json::as_text)?;
    String::from_utf8(STANDARD.decode(content).ok()?).ok()
}
