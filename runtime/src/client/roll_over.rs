//! Alipay's change from one certificate to the next (protocol: certificate roll-over).
//!
//! The answer that brings the new certificate cannot be verified by a key on hand. The trust comes from
//! the chain: it leads to a configured root, and the issuer is the one of the configured certificate,
//! since merchants' certificates lead to the same root.

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use base64::{Engine, engine::general_purpose::STANDARD};
use tokio::sync::watch;

use super::Client;
use crate::{
    certificates::{Certificate, CertificateError, RootBundle, check_chain},
    crypto::Backend,
    json::{self, Json},
    protocol::Untrusted,
    send,
};

/// An attacker can invent serials; Alipay's change once in years.
const MOST_SERIALS: usize = 8;

/// What is needed to trust a new certificate, and which ones were tried.
#[derive(Debug)]
pub(crate) struct RollOver {
    pub(super) roots: RootBundle,
    pub(super) issuer: String,
    pub(super) backend: Option<Backend>,
    pub(super) attempts: Mutex<HashMap<String, Attempt>>,
}

/// One serial's only attempt.
#[derive(Clone, Debug)]
pub(crate) enum Attempt {
    /// A call fetches it; the channel closes when it is done.
    Running(watch::Receiver<()>),
    Done(Result<(), String>),
}

/// What a call has to do about a serial.
enum Task {
    Fetch(watch::Sender<()>),
    Wait(watch::Receiver<()>),
    Nothing(Result<(), String>),
}

impl Client {
    /// Takes over the certificate with this serial, if the client may and nobody did. One call fetches
    /// it; others that need it wait for that call. No lock is held meanwhile.
    pub(crate) async fn fetch_certificate(&self, serial: &str) -> Result<(), Untrusted> {
        let unknown = || Untrusted::UnknownCertificate { serial: serial.to_owned() };
        let Some(roll_over) = &self.shared.roll_over else { return Err(unknown()) };
        let is_serial = serial.len() == 32 && serial.bytes().all(|byte| byte.is_ascii_hexdigit());
        if !is_serial {
            return Err(unknown());
        }
        let result = match roll_over.begin(serial) {
            Task::Nothing(result) => result,
            Task::Wait(mut done) => {
                // Nothing is ever sent: the wait ends when the other call drops its end.
                let _closed = done.changed().await;
                match roll_over.attempts().get(serial) {
                    Some(Attempt::Done(result)) => result.clone(),
                    _ => Err("the call that fetched it was given up".to_owned()),
                }
            }
            Task::Fetch(sender) => {
                let running = Running { roll_over, serial, _sender: sender };
                let result = self.download(roll_over, serial).await;
                running.finish(&result);
                result.map_err(|failure| failure.0)
            }
        };
        result.map_err(|problem| Untrusted::NewCertificate { serial: serial.to_owned(), problem })
    }

    async fn download(&self, roll_over: &RollOver, serial: &str) -> Result<(), Failure> {
        let text = send::download_certificate(self, serial).await.map_err(|error| {
            let may_be_repeated = matches!(error, crate::Error::NotSent(_));
            Failure(error.to_string(), may_be_repeated)
        })?;
        let pem = pem_in(&text).ok_or_else(|| Failure::lasting("the answer holds no certificate"))?;
        let now = self.shared.clock.unix_millis();
        let certificate =
            roll_over.check(&pem, serial, now).map_err(|error| Failure::lasting(error.to_string()))?;
        let backend = roll_over.backend.ok_or_else(|| Failure::lasting("this build has no RSA"))?;
        let verifier = backend.verifier(certificate.public_key());
        let verifier = verifier.map_err(|error| Failure::lasting(error.to_string()))?;
        tracing::info!(serial, issuer = certificate.issuer(), "took over Alipay's new certificate");
        self.shared.keys.add(serial, verifier);
        Ok(())
    }
}

/// Why a download failed, and whether it may be tried again.
struct Failure(String, bool);

impl Failure {
    fn lasting(problem: impl Into<String>) -> Self {
        Self(problem.into(), false)
    }
}

/// The certificate's PEM text in the gateway's answer: base64 of it.
fn pem_in(text: &str) -> Option<String> {
    let json = json::parse(text).ok()?;
    let content = json.get("alipay_cert_content").and_then(Json::as_text)?;
    String::from_utf8(STANDARD.decode(content).ok()?).ok()
}

impl RollOver {
    /// Whether the certificate is Alipay's: a real chain to a root, the same issuer, the serial asked for.
    fn check(&self, pem: &str, serial: &str, now: i64) -> Result<Certificate, CertificateError> {
        let certificate = check_chain(pem, &self.roots, now)?;
        if certificate.issuer() != self.issuer {
            let (found, expected) = (certificate.issuer().to_owned(), self.issuer.clone());
            return Err(CertificateError::OtherIssuer { found, expected });
        }
        if certificate.serial() != serial.to_ascii_lowercase() {
            let found = certificate.serial().to_owned();
            return Err(CertificateError::Untrusted(format!("its serial is {found}, another was asked for")));
        }
        Ok(certificate)
    }

    fn begin(&self, serial: &str) -> Task {
        let mut attempts = self.attempts();
        match attempts.get(serial) {
            Some(Attempt::Done(result)) => Task::Nothing(result.clone()),
            Some(Attempt::Running(done)) => Task::Wait(done.clone()),
            None if attempts.len() >= MOST_SERIALS => {
                Task::Nothing(Err("too many unknown serials were named already".to_owned()))
            }
            None => {
                let (sender, receiver) = watch::channel(());
                attempts.insert(serial.to_owned(), Attempt::Running(receiver));
                Task::Fetch(sender)
            }
        }
    }

    fn attempts(&self) -> MutexGuard<'_, HashMap<String, Attempt>> {
        self.attempts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Keeps the attempt's place while it runs; a call that is given up frees it.
struct Running<'a> {
    roll_over: &'a RollOver,
    serial: &'a str,
    /// Dropped last, after the outcome stands.
    _sender: watch::Sender<()>,
}

impl Running<'_> {
    fn finish(&self, result: &Result<(), Failure>) {
        let outcome = match result {
            Ok(()) => Ok(()),
            // Freed by `drop`.
            Err(Failure(_, true)) => return,
            Err(Failure(problem, false)) => Err(problem.clone()),
        };
        self.roll_over.attempts().insert(self.serial.to_owned(), Attempt::Done(outcome));
    }
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        let mut attempts = self.roll_over.attempts();
        if matches!(attempts.get(self.serial), Some(Attempt::Running(_))) {
            attempts.remove(self.serial);
        }
    }
}
