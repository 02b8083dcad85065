//! Taking over Alipay's next certificate when an answer names it (protocol: certificate roll-over).

use base64::{Engine, engine::general_purpose::STANDARD};

use super::{context::Context, gateway, not_sent, unknown};
use crate::{
    codec::{FieldSpec, Model, ModelSpec, TypeSpec},
    endpoint::{Empty, EndpointSpec},
    error::{Error, NotSentReason, UnknownReason},
    json::{self, Json, Member},
    options::CallOptions,
    protocol::{Protocol, Untrusted, v2},
    roll_over::{Failure, RollOver, Task},
    shared::Shared,
    transport::TransportFailure,
};

/// The protocol's own call for certificates.
const DOWNLOAD: &EndpointSpec = &EndpointSpec::new(
    "alipay.open.app.alipaycert.download",
    &ModelSpec::new("DownloadCertificate", &[FieldSpec::required("alipay_cert_sn", || TypeSpec::Text)]),
    Empty::SPEC,
)
.idempotent();

/// Takes over the certificate with this serial, if the client may and nobody did. One call fetches it;
/// others that need it wait for that call. No lock is held meanwhile.
pub(super) async fn fetch(shared: &Shared, serial: &str) -> Result<(), Untrusted> {
    let unknown = || Untrusted::UnknownCertificate { serial: serial.to_owned() };
    let roll_over = shared.roll_over.as_ref().ok_or_else(unknown)?;
    if serial.len() != 32 || !serial.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(unknown());
    }
    let result = match roll_over.begin(serial) {
        Task::Nothing(result) => result,
        Task::Wait(mut done) => {
            // Nothing is ever sent: the wait ends when the other call drops its end.
            let _closed = done.changed().await;
            roll_over.outcome(serial)
        }
        Task::Fetch(running) => {
            let result = take_over(shared, roll_over, serial).await;
            running.finish(result)
        }
    };
    result.map_err(|problem| Untrusted::NewCertificate { serial: serial.to_owned(), problem })
}

async fn take_over(shared: &Shared, roll_over: &RollOver, serial: &str) -> Result<(), Failure> {
    let text = download(shared, serial).await.map_err(|error| match error {
        Error::NotSent(_) => Failure::NotTried(error.to_string()),
        _ => Failure::Lasting(error.to_string()),
    })?;
    let no_certificate = || Failure::Lasting("the answer holds no certificate".to_owned());
    let pem = pem_in(&text).ok_or_else(no_certificate)?;
    let verifier = roll_over.trust(&pem, serial, shared.clock.unix_millis())?;
    tracing::info!(serial, "took over Alipay's new certificate");
    shared.keys.add(serial, verifier);
    Ok(())
}

/// Asks for the certificate. The answer is not verified: only its chain can be.
async fn download(shared: &Shared, serial: &str) -> Result<String, Error> {
    let options = CallOptions { encrypt: Some(false), ..CallOptions::default() };
    let context = Context { shared, options: &options, spec: DOWNLOAD, protocol: Protocol::V2 };
    let member = Member { name: "alipay_cert_sn".into(), value: Json::Text(serial.into()) };
    let signed = gateway::sign(context, Json::Object(vec![member]), &[]).await;
    let request = signed.map_err(|reason| not_sent(DOWNLOAD, reason))?;
    let response =
        shared.transport.send(request, shared.max_response).await.map_err(|error| match error.failure() {
            TransportFailure::NotSent => not_sent(DOWNLOAD, NotSentReason::Connection(error)),
            _ => unknown(DOWNLOAD, UnknownReason::Transport(error)),
        })?;
    let text = v2::read_unverified(DOWNLOAD.method, shared.charset, response.body());
    text.map_err(|untrusted| unknown(DOWNLOAD, UnknownReason::Untrusted(untrusted)))
}

/// The certificate's PEM text in the gateway's answer: base64 of it.
fn pem_in(text: &str) -> Option<String> {
    let json = json::parse(text).ok()?;
    let content = json.get("alipay_cert_content").and_then(Json::as_text)?;
    String::from_utf8(STANDARD.decode(content).ok()?).ok()
}
