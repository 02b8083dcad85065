//! A single certificate.

use std::{borrow::Cow, fmt};

use md5::{Digest, Md5};
use rustls_pki_types::{
    CertificateDer, UnixTime,
    pem::{self, PemObject},
};
use x509_cert::{
    der::{Decode, Encode},
    ext::pkix::BasicConstraints,
    time::Time,
};

use super::{CertificateError, issuer_name};
use crate::{
    crypto::keys::{MIN_BITS, PublicKey},
    declaration::values::BeijingTime,
    support::text::looks_like_path,
};

/// A certificate of the app, of Alipay, or of an intermediate authority.
#[doc(alias = "证书")]
#[derive(Clone)]
pub struct Certificate {
    der: CertificateDer<'static>,
    serial: String,
    issuer: String,
    subject: String,
    public_key: PublicKey,
    not_before: i64,
    not_after: i64,
    is_authority: bool,
}

impl Certificate {
    /// Parses the first certificate of a PEM text.
    ///
    /// # Errors
    /// Returns [`CertificateError`] if there is no certificate, if it is malformed, or if its key is not an RSA key of
    /// at least 2048 bits.
    pub fn parse(text: &str) -> Result<Self, CertificateError> {
        let first = blocks(text)?.into_iter().next().ok_or(CertificateError::NoCertificate)?;
        Self::from_der(&first)
    }

    pub(super) fn from_der(der: &CertificateDer<'static>) -> Result<Self, CertificateError> {
        let parsed = parse(der)?;
        let body = &parsed.tbs_certificate;
        let public_key = body.subject_public_key_info.to_der().map_err(|_| CertificateError::Malformed)?;
        Ok(Self {
            serial: serial(&parsed),
            issuer: issuer_name::rfc2253(&body.issuer),
            subject: issuer_name::rfc2253(&body.subject),
            public_key: PublicKey::from_der(&public_key, MIN_BITS)?,
            not_before: seconds(body.validity.not_before)?,
            not_after: seconds(body.validity.not_after)?,
            is_authority: is_authority(&parsed),
            der: der.clone(),
        })
    }

    /// Returns Alipay's [serial](crate::protocol::reference#certificate-serials) of the certificate: 32 hexadecimal
    /// digits, which are a digest of the issuer's name and the serial number.
    #[doc(alias = "app_cert_sn")]
    #[doc(alias = "alipay_cert_sn")]
    pub fn serial(&self) -> &str {
        &self.serial
    }

    /// Returns the name of the issuer in the form of RFC 2253.
    pub fn issuer(&self) -> &str {
        &self.issuer
    }

    /// Returns the name of the subject in the form of RFC 2253.
    pub fn subject(&self) -> &str {
        &self.subject
    }

    /// Returns the public key of the subject.
    pub fn public_key(&self) -> &PublicKey {
        &self.public_key
    }

    /// Returns whether this is the certificate of an authority: a root, or an intermediate one.
    pub fn is_authority(&self) -> bool {
        self.is_authority
    }

    /// Returns the end of the validity, or `None` beyond the year 9999.
    pub fn expires(&self) -> Option<BeijingTime> {
        BeijingTime::from_unix_millis(self.not_after.saturating_mul(1000))
    }

    /// Checks that the certificate is valid at a time in milliseconds since the Unix epoch.
    ///
    /// # Errors
    /// Returns [`CertificateError::NotYetValid`] or [`CertificateError::Expired`].
    pub fn check_time(&self, unix_millis: i64) -> Result<(), CertificateError> {
        let time = |seconds: i64| BeijingTime::from_unix_millis(seconds.saturating_mul(1000));
        let now = unix_millis.div_euclid(1000);
        if now > self.not_after {
            let expired = time(self.not_after).ok_or(CertificateError::Malformed)?;
            return Err(CertificateError::Expired { expired });
        }
        if now < self.not_before {
            let from = time(self.not_before).ok_or(CertificateError::Malformed)?;
            return Err(CertificateError::NotYetValid { from });
        }
        Ok(())
    }

    /// Returns the end of the validity, in milliseconds since the Unix epoch.
    pub(crate) fn not_after_millis(&self) -> i64 {
        self.not_after.saturating_mul(1000)
    }

    pub(super) fn der(&self) -> &CertificateDer<'static> {
        &self.der
    }
}

/// Returns the certificates of a PEM text in their order. Other text between them and all line endings are allowed.
pub(super) fn blocks(text: &str) -> Result<Vec<CertificateDer<'static>>, CertificateError> {
    // Environment variables and JSON files often contain line breaks as the two characters `\n`.
    let lines = if text.contains("\\n") {
        Cow::Owned(text.replace("\\r", "").replace("\\n", "\n"))
    } else {
        Cow::Borrowed(text)
    };
    let found: Result<Vec<_>, pem::Error> = CertificateDer::pem_slice_iter(lines.as_bytes()).collect();
    let found = found.map_err(|_| CertificateError::Pem)?;
    if !found.is_empty() {
        return Ok(found);
    }
    let trimmed = text.trim();
    Err(match trimmed {
        _ if looks_like_path(trimmed) => CertificateError::FilePath,
        _ if trimmed.contains(" KEY-----") => CertificateError::Key,
        _ => CertificateError::NoCertificate,
    })
}

/// Reads a certificate. Nothing is verified, and nothing may follow it.
pub(super) fn parse(der: &CertificateDer<'_>) -> Result<x509_cert::Certificate, CertificateError> {
    x509_cert::Certificate::from_der(der).map_err(|_| CertificateError::Malformed)
}

/// Returns whether a certificate may issue others. Doubled or malformed basic constraints say nothing.
pub(super) fn is_authority(certificate: &x509_cert::Certificate) -> bool {
    let constraints = certificate.tbs_certificate.get::<BasicConstraints>();
    constraints.is_ok_and(|found| found.is_some_and(|(_, constraints)| constraints.ca))
}

/// A time in seconds since the Unix epoch.
fn seconds(time: Time) -> Result<i64, CertificateError> {
    i64::try_from(time.to_unix_duration().as_secs()).map_err(|_| CertificateError::Malformed)
}

/// Computes Alipay's [serial](crate::protocol::reference#certificate-serials): MD5 of the issuer's name and the serial
/// number in decimal.
pub(super) fn serial(certificate: &x509_cert::Certificate) -> String {
    let mut digest = Md5::new();
    digest.update(issuer_name::rfc2253(&certificate.tbs_certificate.issuer));
    digest.update(decimal(certificate.tbs_certificate.serial_number.as_bytes()));
    digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Writes an unsigned number in decimal.
fn decimal(number: &[u8]) -> String {
    // The digits so far, the last one first, are multiplied by 256 with each byte.
    let mut digits = vec![0];
    for byte in number {
        let mut carry = u32::from(*byte);
        for digit in &mut digits {
            carry += *digit * 256;
            *digit = carry % 10;
            carry /= 10;
        }
        while carry > 0 {
            digits.push(carry % 10);
            carry /= 10;
        }
    }
    digits.into_iter().rev().filter_map(|digit| char::from_digit(digit, 10)).collect()
}

/// Converts milliseconds since the Unix epoch for the path builder.
pub(super) fn unix_time(unix_millis: i64) -> UnixTime {
    let millis = u64::try_from(unix_millis).unwrap_or_default();
    UnixTime::since_unix_epoch(std::time::Duration::from_millis(millis))
}

impl fmt::Debug for Certificate {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Certificate")
            .field("serial", &self.serial)
            .field("subject", &self.subject)
            .field("issuer", &self.issuer)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2026-11-23 and 2036-11-20, 03:29:37 UTC.
    const NOT_BEFORE: i64 = 1_795_404_577;
    const NOT_AFTER: i64 = 2_110_764_577;

    #[test]
    fn a_certificate_says_whose_it_is_and_how_long() {
        let certificate = Certificate::parse(include_str!("testdata/alipay_cert.crt")).unwrap();
        assert_eq!(certificate.subject(), "CN=Platform Dev-2088000000000001,OU=Alipay,O=Platform Dev,C=CN");
        assert!(certificate.issuer().starts_with("CN=Example Dev Class 2 R1,"));
        assert_eq!(certificate.expires().unwrap().to_string(), "2036-11-20 11:29:37");
        assert_eq!(certificate.not_after_millis(), NOT_AFTER * 1000);
        let shown = format!("{certificate:?}");
        for part in [certificate.serial(), certificate.subject(), certificate.issuer()] {
            assert!(shown.contains(part), "{shown}");
        }
    }

    #[test]
    fn numbers_of_any_length_are_written_in_decimal() {
        for number in [0, 9, 10, 255, 256, 1_000_000, u128::MAX] {
            assert_eq!(decimal(&number.to_be_bytes()), number.to_string());
        }
        assert_eq!(decimal(&[]), "0");
        let longest = [0xFF; 20];
        assert_eq!(decimal(&longest), "1461501637330902918203684832716283019655932542975");
    }

    #[test]
    fn only_a_whole_certificate_is_read() {
        let leaf = &blocks(include_str!("testdata/alipay_cert.crt")).unwrap()[0];
        assert!(!is_authority(&parse(leaf).unwrap()));
        for end in 0..leaf.len() {
            assert!(parse(&leaf[..end].into()).is_err(), "{end}");
        }
        assert!(parse(&[leaf, b"\0".as_slice()].concat().into()).is_err());
        for root in blocks(include_str!("testdata/root_bundle.crt")).unwrap() {
            assert!(is_authority(&parse(&root).unwrap()));
        }
    }

    #[test]
    fn a_certificate_is_valid_from_its_first_second_to_its_last() {
        let certificate = Certificate::parse(include_str!("testdata/alipay_cert.crt")).unwrap();
        for (seconds, is_valid) in
            [(NOT_BEFORE - 1, false), (NOT_BEFORE, true), (NOT_AFTER, true), (NOT_AFTER + 1, false)]
        {
            assert_eq!(certificate.check_time(seconds * 1000).is_ok(), is_valid, "{seconds}");
        }
        assert!(certificate.check_time(NOT_AFTER * 1000 + 999).is_ok(), "a second has an end");
    }
}
