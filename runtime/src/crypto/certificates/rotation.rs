//! [Rotation](crate::protocol::reference#certificate-rotation) of the Alipay certificate: the decision which new
//! certificates are trusted, and a record of the attempts.
//!
//! The response with a new certificate cannot be verified with any known key. Trust comes from the certificate alone:
//! it has a chain to a configured root, and the issuer of the configured certificate, because certificates of
//! merchants have a chain to the same root.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use tokio::sync::watch;

use crate::{
    crypto::certificates::{Certificate, CertificateError, RootBundle, check_chain},
    crypto::{Backend, Verifier},
};

/// The maximum number of serials to try. An attacker can invent serials, while Alipay's change once in years.
const MAX_SERIALS: usize = 8;

/// The configuration of the rotation, and the attempts so far.
#[derive(Debug)]
pub(crate) struct CertificateRotation {
    roots: RootBundle,
    issuer: String,
    backend: Option<Backend>,
    attempts: Mutex<HashMap<String, Attempt>>,
}

/// The only attempt for a serial.
#[derive(Clone, Debug)]
enum Attempt {
    /// A call downloads the certificate. The channel closes when it is done.
    Running(watch::Receiver<()>),
    Done(Result<(), String>),
}

/// The task of a call that meets an unknown serial.
pub(crate) enum Task<'a> {
    /// Download the certificate, and report the result.
    Fetch(Running<'a>),
    /// Wait for another call, which downloads the certificate.
    Wait(watch::Receiver<()>),
    /// Nothing: the attempt was made earlier, with this result.
    Nothing(Result<(), String>),
}

/// A certificate that could not be downloaded, or is not trusted.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Nothing was sent, so another call may try.
    NotTried(String),
    /// The only attempt failed.
    Lasting(String),
}

impl CertificateRotation {
    /// Creates a rotation that trusts certificates with a chain to these roots and with this issuer.
    pub(crate) fn new(roots: RootBundle, issuer: String, backend: Option<Backend>) -> Self {
        Self { roots, issuer, backend, attempts: Mutex::default() }
    }

    /// Returns the verifier of a new certificate, if it is trusted.
    pub(crate) fn trust(&self, pem: &str, serial: &str, now: i64) -> Result<Arc<dyn Verifier>, Failure> {
        let failed = |problem: &dyn std::fmt::Display| Failure::Lasting(problem.to_string());
        let certificate = self.check(pem, serial, now).map_err(|error| failed(&error))?;
        let backend = self.backend.ok_or_else(|| {
            failed(&"this build has no RSA implementation; enable the crate feature aws-lc-rs or pure-rust")
        })?;
        backend.verifier(certificate.public_key()).map_err(|error| failed(&error))
    }

    /// Checks that the certificate is Alipay's: a valid chain to a root, the same issuer, and the requested serial.
    fn check(&self, pem: &str, serial: &str, now: i64) -> Result<Certificate, CertificateError> {
        let certificate = check_chain(pem, &self.roots, now)?;
        if certificate.issuer() != self.issuer {
            let (found, expected) = (certificate.issuer().to_owned(), self.issuer.clone());
            return Err(CertificateError::OtherIssuer { found, expected });
        }
        if certificate.serial() != serial.to_ascii_lowercase() {
            let found = certificate.serial().to_owned();
            return Err(CertificateError::Untrusted(format!("its serial is {found}, not the requested one")));
        }
        Ok(certificate)
    }

    /// Starts the attempt for a serial, or returns how to get the result of another call's attempt.
    pub(crate) fn begin<'a>(&'a self, serial: &'a str) -> Task<'a> {
        let mut attempts = self.attempts();
        match attempts.get(serial) {
            Some(Attempt::Done(result)) => Task::Nothing(result.clone()),
            Some(Attempt::Running(done)) => Task::Wait(done.clone()),
            None if attempts.len() >= MAX_SERIALS => {
                Task::Nothing(Err("responses with too many unknown serials were received".to_owned()))
            }
            None => {
                let (sender, receiver) = watch::channel(());
                attempts.insert(serial.to_owned(), Attempt::Running(receiver));
                Task::Fetch(Running { rotation: self, serial, _sender: sender })
            }
        }
    }

    /// Returns the result of another call's attempt.
    pub(crate) fn outcome(&self, serial: &str) -> Result<(), String> {
        match self.attempts().get(serial) {
            Some(Attempt::Done(result)) => result.clone(),
            _ => Err("the call that downloaded it was cancelled".to_owned()),
        }
    }

    fn attempts(&self) -> MutexGuard<'_, HashMap<String, Attempt>> {
        self.attempts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A running attempt. If its call is cancelled, another call may try.
pub(crate) struct Running<'a> {
    rotation: &'a CertificateRotation,
    serial: &'a str,
    /// Dropped last, when the result is recorded.
    _sender: watch::Sender<()>,
}

impl Running<'_> {
    /// Records the result, and wakes the calls that wait for it.
    pub(crate) fn finish(self, result: Result<(), Failure>) -> Result<(), String> {
        let outcome = match result {
            // Dropping `self` removes the attempt.
            Err(Failure::NotTried(problem)) => return Err(problem),
            Err(Failure::Lasting(problem)) => Err(problem),
            Ok(()) => Ok(()),
        };
        self.rotation.attempts().insert(self.serial.to_owned(), Attempt::Done(outcome.clone()));
        outcome
    }
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        let mut attempts = self.rotation.attempts();
        if matches!(attempts.get(self.serial), Some(Attempt::Running(_))) {
            attempts.remove(self.serial);
        }
    }
}
