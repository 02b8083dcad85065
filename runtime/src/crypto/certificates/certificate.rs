//! One certificate, read.

use std::fmt;

use md5::{Digest, Md5};
use rustls_pki_types::{
    CertificateDer, UnixTime,
    pem::{self, PemObject},
};
use x509_parser::{certificate::X509Certificate, prelude::FromDer};

use super::{CertificateError, issuer_name};
use crate::{
    crypto::keys::{MIN_BITS, PublicKey},
    declaration::values::BeijingTime,
};

/// A certificate: the app's, Alipay's, or one on the way to a root.
#[derive(Clone)]
pub struct Certificate {
    der: CertificateDer<'static>,
    serial: String,
    issuer: String,
    subject: String,
    public_key: PublicKey,
    not_before: i64,
    not_after: i64,
}

impl Certificate {
    /// Reads the first certificate of a PEM text.
    ///
    /// # Errors
    /// When there is none, or its key is not RSA of 2048 bits or more.
    pub fn parse(text: &str) -> Result<Self, CertificateError> {
        let first = blocks(text)?.into_iter().next().ok_or(CertificateError::NoCertificate)?;
        Self::from_der(&first)
    }

    pub(super) fn from_der(der: &CertificateDer<'static>) -> Result<Self, CertificateError> {
        let (rest, parsed) = X509Certificate::from_der(der).map_err(|_| CertificateError::Malformed)?;
        if !rest.is_empty() {
            return Err(CertificateError::Malformed);
        }
        let validity = parsed.validity();
        Ok(Self {
            serial: serial(&parsed),
            issuer: issuer_name::rfc2253(parsed.issuer()),
            subject: issuer_name::rfc2253(parsed.subject()),
            public_key: PublicKey::from_der(parsed.public_key().raw, MIN_BITS)?,
            not_before: validity.not_before.timestamp(),
            not_after: validity.not_after.timestamp(),
            der: der.clone(),
        })
    }

    /// The number by which Alipay knows it (`app_cert_sn`, `alipay_cert_sn`): 32 hexadecimal digits made
    /// of its issuer's name and its serial number.
    pub fn serial(&self) -> &str {
        &self.serial
    }

    /// Who issued it, as RFC 2253 writes names.
    pub fn issuer(&self) -> &str {
        &self.issuer
    }

    /// For whom it was issued.
    pub fn subject(&self) -> &str {
        &self.subject
    }

    /// The key that it vouches for.
    pub fn public_key(&self) -> &PublicKey {
        &self.public_key
    }

    /// The end of its time, if the calendar reaches that far.
    pub fn expires(&self) -> Option<BeijingTime> {
        BeijingTime::from_unix_millis(self.not_after.saturating_mul(1000))
    }

    /// Whether its time has come and has not passed.
    ///
    /// # Errors
    /// When it has not, or has.
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

    pub(super) fn der(&self) -> &CertificateDer<'static> {
        &self.der
    }
}

/// Every certificate of a PEM text, in its order. Other text between them, and any line ends, are fine.
pub(super) fn blocks(text: &str) -> Result<Vec<CertificateDer<'static>>, CertificateError> {
    let found: Result<Vec<_>, pem::Error> = CertificateDer::pem_slice_iter(text.as_bytes()).collect();
    let found = found.map_err(|_| CertificateError::Pem)?;
    if !found.is_empty() {
        return Ok(found);
    }
    let trimmed = text.trim();
    let is_path = !trimmed.contains('\n') && (trimmed.ends_with("crt") || trimmed.ends_with("pem"));
    Err(match trimmed {
        _ if is_path => CertificateError::FilePath,
        _ if trimmed.contains(" KEY-----") => CertificateError::Key,
        _ => CertificateError::NoCertificate,
    })
}

/// MD5 over the issuer's name and the serial number in decimal (protocol: certificate serials).
pub(super) fn serial(certificate: &X509Certificate<'_>) -> String {
    let mut digest = Md5::new();
    digest.update(issuer_name::rfc2253(certificate.issuer()));
    digest.update(certificate.tbs_certificate.serial.to_str_radix(10));
    digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The clock's time as the path builder takes it.
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
