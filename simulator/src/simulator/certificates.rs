//! Certificates and content encryption.

use super::handle::Simulator;
use crate::{
    error::SimulatorError,
    keys::{CertificateIssuer, Identity, SigningKey},
};

impl Simulator {
    /// Returns the certificate of the first app as PEM. Empty without
    /// [`certificates`](super::SimulatorBuilder::certificates).
    pub fn app_certificate(&self) -> String {
        self.app().certificate.clone().unwrap_or_default()
    }

    /// Returns the current certificate of the platform as PEM, followed by that of its issuer, as the open platform
    /// offers it for download. Empty without [`certificates`](super::SimulatorBuilder::certificates).
    pub fn alipay_certificate(&self) -> String {
        self.parts.settings.alipay_certificate()
    }

    /// Returns the root certificates as PEM. As in the platform's bundle, some of them are not signed with RSA. Empty
    /// without [`certificates`](super::SimulatorBuilder::certificates).
    pub fn root_certificates(&self) -> String {
        self.parts.settings.root_certificates()
    }

    /// Returns the private key of the first app: PKCS#8 in base64, without PEM armor.
    pub fn app_private_key(&self) -> &str {
        &self.app().private_key
    }

    /// Returns the key for content encryption, if the simulator has one.
    pub fn encrypt_key(&self) -> Option<String> {
        self.parts.settings.encrypt_key()
    }

    /// Rotates the key and the certificate of the platform. Returns the serial of the new certificate.
    ///
    /// Responses and notifications are signed with the new key from now on. A client that does not know the serial can
    /// download the certificate with `alipay.open.app.alipaycert.download` on the V2 gateway.
    ///
    /// # Errors
    /// Returns an error if the simulator has no certificates, or if a key cannot be generated.
    pub async fn rotate_certificate(&self) -> Result<String, SimulatorError> {
        self.rotate_certificate_to(CertificateIssuer::Platform).await
    }

    /// Rotates the key and the certificate of the platform to an issuer that clients may have to reject.
    ///
    /// # Errors
    /// Returns the errors of [`rotate_certificate`](Self::rotate_certificate).
    pub async fn rotate_certificate_to(&self, issuer: CertificateIssuer) -> Result<String, SimulatorError> {
        let certificates = self.platform().certificates.as_deref().ok_or(SimulatorError::NoCertificates)?;
        let identity = Identity::issue(SigningKey::generate().await?, Some(certificates), issuer).await?;
        let sn = identity.certificate_sn().unwrap_or_default().to_owned();
        self.platform().signer.replace(identity);
        Ok(sn)
    }
}
