//! Which of Alipay's new certificates may be taken over, and which were tried.
//!
//! The answer that brings a new certificate cannot be verified by a key on hand. The trust comes from
//! the chain: it leads to a configured root, and the issuer is the one of the configured certificate,
//! since merchants' certificates lead to the same root.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use tokio::sync::watch;

use crate::{
    crypto::certificates::{Certificate, CertificateError, RootBundle, check_chain},
    crypto::{Backend, Verifier},
};

/// An attacker can invent serials; Alipay's change once in years.
const MOST_SERIALS: usize = 8;

/// What is needed to trust a new certificate, and which ones were tried.
#[derive(Debug)]
pub(crate) struct CertificateRotation {
    roots: RootBundle,
    issuer: String,
    backend: Option<Backend>,
    attempts: Mutex<HashMap<String, Attempt>>,
}

/// One serial's only attempt.
#[derive(Clone, Debug)]
enum Attempt {
    /// A call fetches it; the channel closes when it is done.
    Running(watch::Receiver<()>),
    Done(Result<(), String>),
}

/// What a call has to do about a serial.
pub(crate) enum Task<'a> {
    /// Fetch the certificate, and report.
    Fetch(Running<'a>),
    /// Another call fetches it: wait.
    Wait(watch::Receiver<()>),
    /// It was decided before.
    Nothing(Result<(), String>),
}

/// Why a certificate could not be had.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Nothing was sent, so it may be tried again.
    NotTried(String),
    /// It was tried, and that was the only attempt.
    Lasting(String),
}

impl CertificateRotation {
    /// For these roots, and for certificates of this issuer only.
    pub(crate) fn new(roots: RootBundle, issuer: String, backend: Option<Backend>) -> Self {
        Self { roots, issuer, backend, attempts: Mutex::default() }
    }

    /// The key of a certificate that is Alipay's.
    pub(crate) fn trust(&self, pem: &str, serial: &str, now: i64) -> Result<Arc<dyn Verifier>, Failure> {
        let lasting = |problem: &dyn std::fmt::Display| Failure::Lasting(problem.to_string());
        let certificate = self.check(pem, serial, now).map_err(|error| lasting(&error))?;
        let backend = self.backend.ok_or_else(|| lasting(&"this build has no RSA"))?;
        backend.verifier(certificate.public_key()).map_err(|error| lasting(&error))
    }

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

    /// What is to be done about a serial.
    pub(crate) fn begin<'a>(&'a self, serial: &'a str) -> Task<'a> {
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
                Task::Fetch(Running { rotation: self, serial, _sender: sender })
            }
        }
    }

    /// What came of another call's attempt.
    pub(crate) fn outcome(&self, serial: &str) -> Result<(), String> {
        match self.attempts().get(serial) {
            Some(Attempt::Done(result)) => result.clone(),
            _ => Err("the call that fetched it was given up".to_owned()),
        }
    }

    fn attempts(&self) -> MutexGuard<'_, HashMap<String, Attempt>> {
        self.attempts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Keeps the attempt's place while it runs; a call that is given up frees it.
pub(crate) struct Running<'a> {
    rotation: &'a CertificateRotation,
    serial: &'a str,
    /// Dropped last, after the outcome stands.
    _sender: watch::Sender<()>,
}

impl Running<'_> {
    /// Reports the outcome, and lets those that wait go on.
    pub(crate) fn finish(self, result: Result<(), Failure>) -> Result<(), String> {
        let outcome = match result {
            // The place is freed when `self` is dropped.
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
