//! The platform's own key, which changes when its certificate does.

use std::sync::{Arc, Mutex};

use crate::{certificates::Issued, keys::Keys, locks::lock};

/// A key, with its certificate in certificate mode.
#[derive(Debug)]
pub(crate) struct Identity {
    pub(crate) keys: Keys,
    pub(crate) certificate: Option<Issued>,
}

impl Identity {
    /// The serial of the certificate.
    pub(crate) fn sn(&self) -> Option<&str> {
        self.certificate.as_ref().map(|issued| issued.sn.as_str())
    }
}

/// Who signs answers and notifications now.
#[derive(Debug)]
pub(crate) struct Signer(Mutex<Arc<Identity>>);

impl Signer {
    pub(crate) fn new(identity: Identity) -> Self {
        Self(Mutex::new(Arc::new(identity)))
    }

    pub(crate) fn current(&self) -> Arc<Identity> {
        Arc::clone(&lock(&self.0))
    }

    /// From now on, another signs.
    pub(crate) fn replace(&self, identity: Identity) {
        *lock(&self.0) = Arc::new(identity);
    }
}
