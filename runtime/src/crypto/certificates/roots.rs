//! The root certificates of Alipay.

use rustls_pki_types::{CertificateDer, TrustAnchor};

use super::{
    CertificateError,
    certificate::{blocks, is_authority, parse, serial},
};

/// The OIDs of the RSA family begin with this prefix.
const RSA_FAMILY: &str = "1.2.840.113549.1.1.";

/// The root certificates, which Alipay publishes as one file (`alipayRootCert.crt`). Roots with other algorithms than
/// RSA in the file (SM2, ECDSA) are ignored.
#[doc(alias = "根证书")]
#[derive(Clone, Debug)]
pub struct RootBundle {
    serial: String,
    anchors: Vec<TrustAnchor<'static>>,
}

impl RootBundle {
    /// Parses the content of the file.
    ///
    /// # Errors
    /// Returns [`CertificateError::NoRsaRoot`] if no root has an RSA signature, [`CertificateError::NotARoot`] if the text
    /// begins with the certificate of the app or of Alipay, or another [`CertificateError`] if the
    /// text is not a list of certificates.
    pub fn parse(text: &str) -> Result<Self, CertificateError> {
        let mut serials = Vec::new();
        let mut anchors = Vec::new();
        for der in blocks(text)? {
            if let Some((serial, is_root)) = rsa_serial(&der)? {
                // Alipay's file has a certificate first, and then its authorities.
                if !is_root && serials.is_empty() {
                    return Err(CertificateError::NotARoot);
                }
                serials.push(serial);
                let anchor = webpki::anchor_from_trusted_cert(&der).map(|anchor| anchor.to_owned());
                // The serial covers all RSA roots, including those that the path builder cannot use.
                anchors.extend(anchor);
            }
        }
        if serials.is_empty() {
            return Err(CertificateError::NoRsaRoot);
        }
        Ok(Self { serial: serials.join("_"), anchors })
    }

    /// Returns the root [serial](crate::protocol::reference#certificate-serials), which is sent with each call: the
    /// serials of all RSA roots, joined by `_`.
    #[doc(alias = "alipay_root_cert_sn")]
    pub fn serial(&self) -> &str {
        &self.serial
    }

    pub(super) fn anchors(&self) -> &[TrustAnchor<'static>] {
        &self.anchors
    }
}

/// Returns the serial of a certificate, and whether it can be a root, if it has an RSA signature.
fn rsa_serial(der: &CertificateDer<'_>) -> Result<Option<(String, bool)>, CertificateError> {
    let parsed = parse(der)?;
    let body = &parsed.tbs_certificate;
    let is_rsa = parsed.signature_algorithm.oid.to_string().starts_with(RSA_FAMILY);
    let is_root = is_authority(&parsed) || body.subject == body.issuer;
    Ok(is_rsa.then(|| (serial(&parsed), is_root)))
}
