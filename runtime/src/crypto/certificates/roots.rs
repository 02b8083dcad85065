//! The bundle of Alipay's roots.

use rustls_pki_types::{CertificateDer, TrustAnchor};
use x509_parser::{certificate::X509Certificate, prelude::FromDer};

use super::{
    CertificateError,
    certificate::{blocks, serial},
};

/// The signature algorithms of the RSA family begin with this number.
const RSA_FAMILY: &str = "1.2.840.113549.1.1.";

/// The roots that Alipay publishes as one file. It holds roots of other algorithms (SM2, ECDSA) too; they
/// count for nothing here, but stand in nobody's way.
#[derive(Clone, Debug)]
pub struct RootBundle {
    serial: String,
    anchors: Vec<TrustAnchor<'static>>,
}

impl RootBundle {
    /// Reads the file's text.
    ///
    /// # Errors
    /// When it has no root with an RSA signature.
    pub fn parse(text: &str) -> Result<Self, CertificateError> {
        let mut serials = Vec::new();
        let mut anchors = Vec::new();
        for der in blocks(text)? {
            if let Some(serial) = rsa_serial(&der)? {
                serials.push(serial);
                let anchor = webpki::anchor_from_trusted_cert(&der).map(|anchor| anchor.to_owned());
                // A root that the path builder cannot use has its serial all the same.
                anchors.extend(anchor);
            }
        }
        if serials.is_empty() {
            return Err(CertificateError::NoRsaRoot);
        }
        Ok(Self { serial: serials.join("_"), anchors })
    }

    /// The number that Alipay wants with each call (`alipay_root_cert_sn`): the serials of all RSA roots,
    /// joined by `_`.
    pub fn serial(&self) -> &str {
        &self.serial
    }

    pub(super) fn anchors(&self) -> &[TrustAnchor<'static>] {
        &self.anchors
    }
}

/// The serial of a root that has an RSA signature.
fn rsa_serial(der: &CertificateDer<'_>) -> Result<Option<String>, CertificateError> {
    let (_, parsed) = X509Certificate::from_der(der).map_err(|_| CertificateError::Malformed)?;
    let is_rsa = parsed.signature_algorithm.algorithm.to_id_string().starts_with(RSA_FAMILY);
    Ok(is_rsa.then(|| serial(&parsed)))
}
