//! Verification of certificate chains.

use webpki::{EndEntityCert, KeyUsage};

use super::{
    Certificate, CertificateError, RootBundle,
    certificate::{blocks, unix_time},
};
use crate::crypto::certificate_algorithms;

/// Parses a PEM text with a certificate and its intermediate certificates, and verifies the
/// [chain](crate::protocol::reference#certificate-chain) to a root: names, signatures, validity, and that each issuer
/// is an authority. Returns the certificate.
///
/// The certificates of merchants have a chain to the same roots as those of Alipay. To accept certificates of Alipay
/// only, compare the issuer too.
///
/// # Errors
/// Returns [`CertificateError`] if the text has no certificate, or if the first one has no valid chain to a root.
pub fn check_chain(
    text: &str,
    roots: &RootBundle,
    unix_millis: i64,
) -> Result<Certificate, CertificateError> {
    let mut blocks = blocks(text)?.into_iter();
    let leaf = Certificate::from_der(&blocks.next().ok_or(CertificateError::NoCertificate)?)?;
    leaf.check_time(unix_millis)?;
    let intermediates: Vec<_> = blocks.collect();
    let untrusted = |error: webpki::Error| CertificateError::Untrusted(error.to_string());
    let end_entity = EndEntityCert::try_from(leaf.der()).map_err(untrusted)?;
    end_entity
        .verify_for_usage(
            &certificate_algorithms(),
            roots.anchors(),
            &intermediates,
            unix_time(unix_millis),
            KeyUsage::client_auth(),
            None,
            None,
        )
        .map_err(untrusted)?;
    Ok(leaf.clone())
}

#[cfg(test)]
mod tests {
    use base64::{Engine, engine::general_purpose::STANDARD};

    use super::*;

    /// 2026-11-23, within the certificates' ten years.
    const NOW: i64 = 1_795_405_458_859;
    const TWENTY_YEARS: i64 = 20 * 365 * 24 * 60 * 60 * 1000;

    const CHAIN: &str = include_str!("testdata/alipay_chain.crt");
    const LEAF: &str = include_str!("testdata/alipay_cert.crt");
    const FOREIGN: &str = include_str!("testdata/foreign_leaf.crt");

    fn roots() -> RootBundle {
        RootBundle::parse(include_str!("testdata/root_bundle.crt")).unwrap()
    }

    /// A chain with one byte changed in one of its certificates, counted from the end.
    fn changed(certificate: usize, from_end: usize) -> String {
        let mut text = String::new();
        for (index, block) in blocks(CHAIN).unwrap().iter().enumerate() {
            let mut der = block.to_vec();
            if index == certificate {
                let at = der.len() - from_end;
                der[at] ^= 1;
            }
            text += &format!(
                "-----BEGIN CERTIFICATE-----\n{}\n-----END CERTIFICATE-----\n",
                STANDARD.encode(der)
            );
        }
        text
    }

    /// The same for every backend: none may trust what its issuer did not sign.
    #[test]
    fn a_chain_whose_signature_does_not_match_is_not_trusted() {
        let whole = changed(usize::MAX, 1);
        assert!(check_chain(&whole, &roots(), NOW).is_ok());
        for certificate in 0..blocks(CHAIN).unwrap().len() {
            // In the signature, of 256 bytes; its last byte, and its first.
            for from_end in [1, 256] {
                let error = check_chain(&changed(certificate, from_end), &roots(), NOW).unwrap_err();
                assert!(matches!(error, CertificateError::Untrusted(_)), "{certificate}: {error:?}");
            }
        }
    }

    #[test]
    fn only_a_complete_chain_within_its_validity_is_trusted() {
        assert_eq!(
            check_chain(CHAIN, &roots(), NOW).unwrap().serial(),
            Certificate::parse(LEAF).unwrap().serial()
        );
        for text in [LEAF, FOREIGN] {
            let error = check_chain(text, &roots(), NOW).unwrap_err();
            assert!(matches!(error, CertificateError::Untrusted(_)), "{error:?}");
        }
        let too_late = check_chain(CHAIN, &roots(), NOW + TWENTY_YEARS).unwrap_err();
        assert!(matches!(too_late, CertificateError::Expired { .. }), "{too_late:?}");
        let too_early = check_chain(CHAIN, &roots(), 0).unwrap_err();
        assert!(matches!(too_early, CertificateError::NotYetValid { .. }), "{too_early:?}");
    }
}
