//! Certificate mode and content encryption, as a test sees them.

use std::sync::{Arc, Mutex};

use alipay::runtime::json::{Json, Member};
use base64::{Engine, engine::general_purpose::STANDARD};

use super::Simulator;
use crate::{
    CertificateIssuer, Refusal, SimulatorError,
    certificates::Certificates,
    encryption::EncryptKey,
    keys::Keys,
    locks::lock,
    routes::{Handler, Routes},
    signer::Identity,
};

/// The method by which an app fetches a platform certificate that it does not know.
const DOWNLOAD: &str = "alipay.open.app.alipaycert.download";

impl Simulator {
    /// The first app's certificate as PEM; empty without [`certificates`](crate::SimulatorBuilder::certificates).
    pub fn app_certificate(&self) -> String {
        self.app.certificate.clone().unwrap_or_default()
    }

    /// The platform's certificate of now as PEM, with its issuer's after it, as the open platform hands it
    /// out; empty without [`certificates`](crate::SimulatorBuilder::certificates).
    pub fn alipay_certificate(&self) -> String {
        let identity = self.platform.signer.current();
        identity.certificate.as_ref().map(|issued| issued.pem.clone()).unwrap_or_default()
    }

    /// The bundle of roots as PEM; empty without [`certificates`](crate::SimulatorBuilder::certificates). As in
    /// the platform's bundle, some of its members have nothing to do with RSA.
    pub fn root_certificates(&self) -> String {
        self.platform.certificates.as_ref().map(|certificates| certificates.roots()).unwrap_or_default()
    }

    /// The first app's private key: bare base64 of PKCS#8.
    pub fn app_private_key(&self) -> &str {
        &self.app.private_key
    }

    /// The key for content encryption, if the simulator was started with one.
    pub fn encrypt_key(&self) -> Option<String> {
        self.platform.encrypt_key.as_ref().map(EncryptKey::text).map(ToOwned::to_owned)
    }

    /// The platform gets a new key and certificate, from the same issuer: the serial of the certificate.
    ///
    /// Answers and notifications are signed by the new key from now on. A client that does not know the
    /// serial can fetch the certificate with `alipay.open.app.alipaycert.download` on the V2 gateway.
    ///
    /// # Errors
    /// When the simulator has no certificates, or no key can be made.
    pub async fn rotate_certificate(&self) -> Result<String, SimulatorError> {
        self.rotate_certificate_to(CertificateIssuer::Platform).await
    }

    /// The same from an issuer that the client may have to refuse.
    ///
    /// # Errors
    /// As [`rotate_certificate`](Self::rotate_certificate).
    pub async fn rotate_certificate_to(&self, issuer: CertificateIssuer) -> Result<String, SimulatorError> {
        let certificates = self.platform.certificates.as_ref().ok_or(SimulatorError::NoCertificates)?;
        let identity = identity(Keys::generate().await?, Some(certificates), issuer).await?;
        let sn = identity.sn().unwrap_or_default().to_owned();
        self.platform.signer.replace(identity);
        Ok(sn)
    }
}

/// The platform with this key, and with a certificate in certificate mode.
pub(super) async fn identity(
    keys: Keys,
    certificates: Option<&Arc<Certificates>>,
    issuer: CertificateIssuer,
) -> Result<Identity, SimulatorError> {
    let certificate = match certificates {
        Some(certificates) => Some(certificates.of_platform(&keys, issuer).await?),
        None => None,
    };
    Ok(Identity { keys, certificate })
}

/// Answers the download of platform certificates.
pub(super) fn register(routes: &Mutex<Routes>, certificates: &Arc<Certificates>) {
    let certificates = Arc::clone(certificates);
    let handler: Handler = Arc::new(move |incoming, _| {
        let sn = incoming.text("alipay_cert_sn").unwrap_or_default();
        let issued = certificates.published(&sn);
        let unknown = || Refusal::business("CERT_NOT_EXIST", "no platform certificate has this serial");
        let content = STANDARD.encode(issued.ok_or_else(unknown)?.pem);
        let member = Member { name: "alipay_cert_content".into(), value: Json::Text(content.into()) };
        Ok(Json::Object(vec![member]))
    });
    lock(routes).set_method(DOWNLOAD, handler);
}
