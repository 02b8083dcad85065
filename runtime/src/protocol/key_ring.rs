//! Alipay's keys: which of them checks an answer.

use std::sync::{Arc, PoisonError, RwLock};

use super::VerificationError;
use crate::crypto::Verifier;

/// The keys by which answers and notifications are checked: one public key, or certificates known by
/// their serials, of which there can be two while Alipay changes from one to the next.
#[derive(Debug)]
pub struct KeyRing {
    first: Arc<dyn Verifier>,
    /// The serial of the first key's certificate; none in public-key mode.
    serial: Option<String>,
    later: RwLock<Vec<(String, Arc<dyn Verifier>)>>,
}

impl KeyRing {
    /// Public-key mode: one key, whatever serial an answer names.
    pub fn public_key(verifier: Arc<dyn Verifier>) -> Self {
        Self { first: verifier, serial: None, later: RwLock::default() }
    }

    /// Certificate mode: the key of the configured Alipay certificate, and the certificate's serial.
    pub fn certificate(serial: impl Into<String>, verifier: Arc<dyn Verifier>) -> Self {
        Self { first: verifier, serial: Some(serial.into()), later: RwLock::default() }
    }

    /// The key for an answer that names this serial. An answer that names none is checked by the
    /// configured key (protocol: V3 responses, certificate mode).
    ///
    /// # Errors
    /// In certificate mode, when the serial is not known.
    pub fn select(&self, serial: Option<&str>) -> Result<Arc<dyn Verifier>, VerificationError> {
        match (serial, self.serial.as_deref()) {
            (Some(named), Some(own)) if !named.eq_ignore_ascii_case(own) => {
                let later = self.later.read().unwrap_or_else(PoisonError::into_inner);
                let found = later.iter().find(|(known, _)| named.eq_ignore_ascii_case(known));
                let unknown = || VerificationError::UnknownCertificate { serial: named.to_owned() };
                found.map(|(_, verifier)| Arc::clone(verifier)).ok_or_else(unknown)
            }
            _ => Ok(Arc::clone(&self.first)),
        }
    }

    /// Takes over the key of a further certificate of Alipay's, which the caller has found trustworthy.
    pub(crate) fn add(&self, serial: &str, verifier: Arc<dyn Verifier>) {
        let mut later = self.later.write().unwrap_or_else(PoisonError::into_inner);
        later.push((serial.to_owned(), verifier));
    }

    /// Every key, the newest first. Notifications name no serial, so each may have signed.
    pub(crate) fn all(&self) -> Vec<Arc<dyn Verifier>> {
        let later = self.later.read().unwrap_or_else(PoisonError::into_inner);
        let newest_first = later.iter().rev().map(|(_, verifier)| verifier);
        newest_first.chain([&self.first]).map(Arc::clone).collect()
    }
}
