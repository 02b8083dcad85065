//! The keys with which Alipay's signatures are verified.

use std::sync::{Arc, PoisonError, RwLock};

use super::VerificationError;
use crate::{crypto::Verifier, support::clock::Clock};

/// The keys with which responses and notifications are verified.
///
/// In public-key mode there is one key. In certificate mode there is one key per Alipay certificate, selected by the
/// certificate's [serial](crate::protocol::reference#certificate-serials). During a
/// [rotation](crate::protocol::reference#certificate-rotation) there are two.
#[derive(Debug)]
pub struct KeyRing {
    configured: Key,
    /// The keys of certificates that were downloaded later.
    later: RwLock<Vec<Key>>,
    /// Without a clock, certificates do not expire.
    clock: Option<Arc<dyn Clock>>,
}

#[derive(Clone, Debug)]
struct Key {
    /// `None` in public-key mode.
    serial: Option<String>,
    verifier: Arc<dyn Verifier>,
    /// The end of the certificate's validity, in milliseconds since the epoch.
    not_after: Option<i64>,
}

impl KeyRing {
    /// Creates the key ring of public-key mode. Its key verifies every response, with any serial.
    pub fn public_key(verifier: Arc<dyn Verifier>) -> Self {
        Self::of(Key { serial: None, verifier, not_after: None })
    }

    /// Creates the key ring of certificate mode from the serial and the key of the configured Alipay certificate.
    pub fn certificate(serial: impl Into<String>, verifier: Arc<dyn Verifier>) -> Self {
        Self::of(Key { serial: Some(serial.into()), verifier, not_after: None })
    }

    fn of(configured: Key) -> Self {
        Self { configured, later: RwLock::default(), clock: None }
    }

    /// Sets the end of the configured certificate's validity, in milliseconds since the epoch, and the clock by which
    /// it is checked at every verification.
    #[must_use]
    pub fn with_expiry(mut self, not_after: i64, clock: Arc<dyn Clock>) -> Self {
        self.configured.not_after = Some(not_after);
        self.clock = Some(clock);
        self
    }

    /// Returns the key for a response with this serial, or the configured key if the response has no serial
    /// ([V3 responses](crate::protocol::reference#v3-responses)).
    ///
    /// # Errors
    /// In certificate mode: [`VerificationError::UnknownCertificate`] if the serial is unknown, and
    /// [`VerificationError::ExpiredCertificate`] if its certificate has expired.
    pub fn select(&self, serial: Option<&str>) -> Result<Arc<dyn Verifier>, VerificationError> {
        let key = match (serial, self.configured.serial.as_deref()) {
            (Some(named), Some(own)) if !named.eq_ignore_ascii_case(own) => {
                let unknown = || VerificationError::UnknownCertificate { serial: named.to_owned() };
                self.later(named).ok_or_else(unknown)?
            }
            _ => self.configured.clone(),
        };
        if self.is_expired(&key) {
            return Err(VerificationError::ExpiredCertificate { serial: key.serial.unwrap_or_default() });
        }
        Ok(key.verifier)
    }

    fn later(&self, serial: &str) -> Option<Key> {
        let later = self.later.read().unwrap_or_else(PoisonError::into_inner);
        let is_named = |key: &&Key| key.serial.as_deref().is_some_and(|own| own.eq_ignore_ascii_case(serial));
        later.iter().find(is_named).cloned()
    }

    fn is_expired(&self, key: &Key) -> bool {
        match (&self.clock, key.not_after) {
            (Some(clock), Some(not_after)) => clock.unix_millis() > not_after,
            _ => false,
        }
    }

    /// Returns whether the serial is that of a later certificate.
    pub(crate) fn knows(&self, serial: &str) -> bool {
        self.later(serial).is_some()
    }

    /// Adds the key of another Alipay certificate, whose chain the caller has verified.
    pub(crate) fn add(&self, serial: &str, verifier: Arc<dyn Verifier>, not_after: i64) {
        let mut later = self.later.write().unwrap_or_else(PoisonError::into_inner);
        later.push(Key { serial: Some(serial.to_owned()), verifier, not_after: Some(not_after) });
    }

    /// Returns all keys that have not expired, the newest first. Notifications contain no serial, so any of them may
    /// have signed.
    pub(crate) fn all(&self) -> Vec<Arc<dyn Verifier>> {
        let later = self.later.read().unwrap_or_else(PoisonError::into_inner);
        let newest_first = later.iter().rev().chain([&self.configured]);
        newest_first.filter(|key| !self.is_expired(key)).map(|key| Arc::clone(&key.verifier)).collect()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicI64, Ordering};

    use super::*;
    use crate::crypto::BadSignature;

    #[derive(Debug)]
    struct Refuses;

    impl Verifier for Refuses {
        fn verify(&self, _: &[u8], _: &[u8]) -> Result<(), BadSignature> {
            Err(BadSignature)
        }
    }

    #[derive(Debug)]
    struct Settable(AtomicI64);

    impl Clock for Settable {
        fn unix_millis(&self) -> i64 {
            self.0.load(Ordering::SeqCst)
        }
    }

    #[test]
    fn a_certificate_verifies_up_to_the_last_millisecond_of_its_validity() {
        let clock = Arc::new(Settable(AtomicI64::new(1_000)));
        let ring = KeyRing::certificate("a", Arc::new(Refuses)).with_expiry(1_000, clock.clone());
        ring.add("b", Arc::new(Refuses), 2_000);
        assert!(ring.select(Some("A")).is_ok() && ring.select(None).is_ok());
        assert_eq!(ring.all().len(), 2);
        clock.0.store(1_001, Ordering::SeqCst);
        let expired = VerificationError::ExpiredCertificate { serial: "a".to_owned() };
        assert_eq!(ring.select(Some("a")).err(), Some(expired));
        assert!(ring.select(Some("B")).is_ok());
        assert_eq!(ring.all().len(), 1);
        clock.0.store(2_001, Ordering::SeqCst);
        assert_eq!(ring.all().len(), 0);
    }
}
