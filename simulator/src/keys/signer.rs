//! The platform's own key and certificate, which can be rotated.

use std::sync::{Arc, Mutex};

use super::{
    certificates::{CertificateIssuer, Certificates, IssuedCertificate},
    signing_key::SigningKey,
};
use crate::{error::SimulatorError, support::locks::lock};

/// A key of the platform, with its certificate in certificate mode.
#[derive(Debug)]
pub(crate) struct Identity {
    pub(crate) key: SigningKey,
    pub(crate) certificate: Option<IssuedCertificate>,
}

impl Identity {
    /// Creates an identity with this key. In certificate mode, a certificate is issued for it.
    pub(crate) async fn issue(
        key: SigningKey,
        certificates: Option<&Certificates>,
        issuer: CertificateIssuer,
    ) -> Result<Self, SimulatorError> {
        let certificate = match certificates {
            Some(certificates) => Some(certificates.issue_to_platform(&key, issuer).await?),
            None => None,
        };
        Ok(Self { key, certificate })
    }

    /// The serial of the certificate.
    pub(crate) fn certificate_sn(&self) -> Option<&str> {
        self.certificate.as_ref().map(|certificate| certificate.sn.as_str())
    }
}

/// The identity that signs responses and notifications.
#[derive(Debug)]
pub(crate) struct Signer(Mutex<Arc<Identity>>);

impl Signer {
    pub(crate) fn new(identity: Identity) -> Self {
        Self(Mutex::new(Arc::new(identity)))
    }

    pub(crate) fn current(&self) -> Arc<Identity> {
        Arc::clone(&lock(&self.0))
    }

    /// Signs with another identity from now on.
    pub(crate) fn replace(&self, identity: Identity) {
        *lock(&self.0) = Arc::new(identity);
    }
}
