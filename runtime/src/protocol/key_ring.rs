//! The keys with which Alipay's signatures are verified.

use std::sync::{Arc, PoisonError, RwLock};

use super::VerificationError;
use crate::crypto::Verifier;

/// The keys with which responses and notifications are verified.
///
/// In public-key mode there is one key. In certificate mode there is one key per Alipay certificate, selected by the
/// certificate's [serial](crate::protocol::reference#certificate-serials). During a
/// [rotation](crate::protocol::reference#certificate-rotation) there are two.
#[derive(Debug)]
pub struct KeyRing {
    configured: Arc<dyn Verifier>,
    /// The serial of the configured certificate. `None` in public-key mode.
    serial: Option<String>,
    /// The keys of certificates that were downloaded later, with their serials.
    later: RwLock<Vec<(String, Arc<dyn Verifier>)>>,
}

impl KeyRing {
    /// Creates the key ring of public-key mode. Its key verifies every response, with any serial.
    pub fn public_key(verifier: Arc<dyn Verifier>) -> Self {
        Self { configured: verifier, serial: None, later: RwLock::default() }
    }

    /// Creates the key ring of certificate mode from the serial and the key of the configured Alipay certificate.
    pub fn certificate(serial: impl Into<String>, verifier: Arc<dyn Verifier>) -> Self {
        Self { configured: verifier, serial: Some(serial.into()), later: RwLock::default() }
    }

    /// Returns the key for a response with this serial, or the configured key if the response has no serial
    /// ([V3 responses](crate::protocol::reference#v3-responses)).
    ///
    /// # Errors
    /// Returns [`VerificationError::UnknownCertificate`] if the serial is unknown, in certificate mode.
    pub fn select(&self, serial: Option<&str>) -> Result<Arc<dyn Verifier>, VerificationError> {
        match (serial, self.serial.as_deref()) {
            (Some(named), Some(own)) if !named.eq_ignore_ascii_case(own) => {
                let later = self.later.read().unwrap_or_else(PoisonError::into_inner);
                let found = later.iter().find(|(known, _)| named.eq_ignore_ascii_case(known));
                let unknown = || VerificationError::UnknownCertificate { serial: named.to_owned() };
                found.map(|(_, verifier)| Arc::clone(verifier)).ok_or_else(unknown)
            }
            _ => Ok(Arc::clone(&self.configured)),
        }
    }

    /// Adds the key of another Alipay certificate, whose chain the caller has verified.
    pub(crate) fn add(&self, serial: &str, verifier: Arc<dyn Verifier>) {
        let mut later = self.later.write().unwrap_or_else(PoisonError::into_inner);
        later.push((serial.to_owned(), verifier));
    }

    /// Returns all keys, the newest first. Notifications contain no serial, so any of them may have signed.
    pub(crate) fn all(&self) -> Vec<Arc<dyn Verifier>> {
        let later = self.later.read().unwrap_or_else(PoisonError::into_inner);
        let newest_first = later.iter().rev().map(|(_, verifier)| verifier);
        newest_first.chain([&self.configured]).map(Arc::clone).collect()
    }
}
