//! [Rotation](crate::protocol::reference#certificate-rotation) of the Alipay certificate: the decision which new
//! certificates are trusted, and a record of the attempts that failed.
//!
//! The response with a new certificate cannot be verified with any known key. Trust comes from the certificate alone:
//! it has a chain to a configured root, and the issuer of the configured certificate, because certificates of
//! merchants have a chain to the same root.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use tokio::{sync::watch, time::Instant};

use crate::{
    crypto::certificates::{Certificate, CertificateError, RootBundle, check_chain},
    crypto::{Backend, Verifier},
};

/// The maximum number of serials that are being tried or failed. An attacker can invent serials, while Alipay's change
/// once in years.
const MAX_SERIALS: usize = 8;

/// The pause after the first failure that may pass. It doubles with each further one.
const FIRST_PAUSE: Duration = Duration::from_secs(1);

/// The longest pause after a failure that may pass.
const LONGEST_PAUSE: Duration = Duration::from_secs(5 * 60);

/// The pause after a certificate was refused.
const AFTER_REFUSAL: Duration = Duration::from_secs(60 * 60);

/// The configuration of the rotation, and the failed attempts. Time is monotonic, so that a wrong clock
/// has no lasting effect.
#[derive(Debug)]
pub(crate) struct CertificateRotation {
    roots: RootBundle,
    issuer: String,
    backend: Option<Backend>,
    attempts: Mutex<HashMap<String, Attempt>>,
}

/// The state of a serial.
#[derive(Clone, Debug)]
enum Attempt {
    /// A call downloads the certificate. The channel closes when it is done or cancelled.
    Running {
        done: watch::Receiver<()>,
        failures: u32,
    },
    Failed {
        problem: String,
        retry_at: Instant,
        failures: u32,
    },
}

/// The task of a call that meets an unknown serial.
pub(crate) enum Task<'a> {
    /// Download the certificate, and report the result.
    Fetch(Running<'a>),
    /// Wait for another call, which downloads the certificate.
    Wait(watch::Receiver<()>),
    /// Nothing: an attempt failed, and it is too early for another one.
    Nothing(String),
}

/// A certificate that could not be downloaded, or is not trusted.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Nothing was sent, so the next call may try at once.
    NotTried(String),
    /// The failure may pass: the next attempt follows after a pause.
    Transient(String),
    /// The certificate is not Alipay's.
    Refused(String),
}

impl CertificateRotation {
    /// Creates a rotation that trusts certificates with a chain to these roots and with this issuer.
    pub(crate) fn new(roots: RootBundle, issuer: String, backend: Option<Backend>) -> Self {
        Self { roots, issuer, backend, attempts: Mutex::default() }
    }

    /// Returns the key of a new certificate and the end of its validity, if it is trusted.
    pub(crate) fn trust(
        &self,
        pem: &str,
        serial: &str,
        now: i64,
    ) -> Result<(Arc<dyn Verifier>, i64), Failure> {
        let certificate = self.check(pem, serial, now).map_err(|error| match error {
            // The clock may be wrong at this moment.
            CertificateError::Expired { .. } | CertificateError::NotYetValid { .. } => {
                Failure::Transient(error.to_string())
            }
            other => Failure::Refused(other.to_string()),
        })?;
        let refused = |problem: String| Failure::Refused(problem);
        let backend = self.backend.ok_or_else(|| {
            refused("this build has no RSA implementation; enable aws-lc-rs or pure-rust".to_owned())
        })?;
        let verifier =
            backend.verifier(certificate.public_key()).map_err(|error| refused(error.to_string()))?;
        Ok((verifier, certificate.not_after_millis()))
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

    /// Starts an attempt for a serial, unless one is running or failed a short time ago.
    pub(crate) fn begin<'a>(&'a self, serial: &'a str) -> Task<'a> {
        let now = Instant::now();
        let mut attempts = self.attempts();
        let failures = match attempts.get(serial) {
            Some(Attempt::Running { done, .. }) => return Task::Wait(done.clone()),
            Some(Attempt::Failed { problem, retry_at, .. }) if *retry_at > now => {
                return Task::Nothing(problem.clone());
            }
            Some(Attempt::Failed { failures, .. }) => *failures,
            None => 0,
        };
        if !attempts.contains_key(serial) && attempts.len() >= MAX_SERIALS {
            attempts.retain(|_, attempt| !attempt.is_over(now));
            if attempts.len() >= MAX_SERIALS {
                return Task::Nothing("responses with too many unknown serials were received".to_owned());
            }
        }
        let (sender, done) = watch::channel(());
        attempts.insert(serial.to_owned(), Attempt::Running { done, failures });
        Task::Fetch(Running { rotation: self, serial, _sender: sender })
    }

    fn attempts(&self) -> MutexGuard<'_, HashMap<String, Attempt>> {
        self.attempts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Attempt {
    /// Returns whether the serial failed so long ago that it may be tried again, or forgotten.
    fn is_over(&self, now: Instant) -> bool {
        matches!(self, Attempt::Failed { retry_at, .. } if *retry_at <= now)
    }
}

/// A running attempt. If its call is cancelled, a call that waits for it takes over.
pub(crate) struct Running<'a> {
    rotation: &'a CertificateRotation,
    serial: &'a str,
    /// Dropped last, when the result is recorded.
    _sender: watch::Sender<()>,
}

impl Running<'_> {
    /// Records a failure, and wakes the calls that wait. Returns the problem.
    pub(crate) fn fail(self, failure: Failure) -> String {
        let mut attempts = self.rotation.attempts();
        let failures = match attempts.get(self.serial) {
            Some(Attempt::Running { failures, .. }) => failures.saturating_add(1),
            _ => 1,
        };
        let doublings = 2_u32.saturating_pow(failures.saturating_sub(1));
        let (problem, pause) = match failure {
            // Dropping `self` removes the attempt.
            Failure::NotTried(problem) => return problem,
            Failure::Transient(problem) => {
                (problem, FIRST_PAUSE.saturating_mul(doublings).min(LONGEST_PAUSE))
            }
            Failure::Refused(problem) => (problem, AFTER_REFUSAL),
        };
        let retry_at = Instant::now() + pause;
        let failed = Attempt::Failed { problem: problem.clone(), retry_at, failures };
        attempts.insert(self.serial.to_owned(), failed);
        problem
    }
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        let mut attempts = self.rotation.attempts();
        if matches!(attempts.get(self.serial), Some(Attempt::Running { .. })) {
            attempts.remove(self.serial);
        }
    }
}
