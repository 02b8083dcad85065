//! An authority that issues certificates.

use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, DistinguishedName, DnType, IsCa, KeyPair,
    KeyUsagePurpose, SerialNumber, date_time_ymd,
};

use super::serial::serial;
use crate::{error::SimulatorError, keys::signing_key::SigningKey};

/// An issued certificate.
#[derive(Clone, Debug)]
pub(crate) struct IssuedCertificate {
    /// The certificate as PEM. A platform certificate is followed by that of its issuer.
    pub(crate) pem: String,
    /// The serial by which requests and responses name the certificate.
    pub(crate) sn: String,
}

/// An authority: a key that issues certificates, and its own certificate.
pub(super) struct Authority {
    issuer: CertifiedIssuer<'static, KeyPair>,
    /// The name of the authority in the form of RFC 2253.
    name: String,
    sn: String,
}

impl Authority {
    /// Creates a root.
    pub(super) fn root(name: &str, key: &SigningKey) -> Result<Self, SimulatorError> {
        let (params, number) = certificate(name, true);
        let issuer = CertifiedIssuer::self_signed(params, signing(key)?).map_err(failed)?;
        let name = rfc2253(name);
        Ok(Self { issuer, sn: serial(&name, number), name })
    }

    /// Creates an authority below this one.
    pub(super) fn authority(&self, name: &str, key: &SigningKey) -> Result<Self, SimulatorError> {
        let (params, number) = certificate(name, true);
        let issuer = CertifiedIssuer::signed_by(params, signing(key)?, &self.issuer).map_err(failed)?;
        Ok(Self { issuer, sn: serial(&self.name, number), name: rfc2253(name) })
    }

    /// Issues a certificate for this key.
    pub(super) fn issue(&self, name: &str, key: &SigningKey) -> Result<IssuedCertificate, SimulatorError> {
        let (params, number) = certificate(name, false);
        let issued = params.signed_by(&signing(key)?, &self.issuer).map_err(failed)?;
        Ok(IssuedCertificate { pem: issued.pem(), sn: serial(&self.name, number) })
    }

    /// The authority's own certificate.
    pub(super) fn pem(&self) -> String {
        self.issuer.pem()
    }

    /// The serial of the authority's own certificate.
    pub(super) fn sn(&self) -> &str {
        &self.sn
    }
}

/// Creates the contents of a certificate, with a random number.
fn certificate(name: &str, is_authority: bool) -> (CertificateParams, u128) {
    // The highest bit stays clear, because a serial number is a signed integer.
    let number = uuid::Uuid::new_v4().as_u128() >> 1;
    let mut params = CertificateParams::default();
    params.distinguished_name = distinguished(name);
    params.serial_number = Some(SerialNumber::from_slice(&number.to_be_bytes()));
    params.not_before = date_time_ymd(2020, 1, 1);
    params.not_after = date_time_ymd(2049, 12, 31);
    params.use_authority_key_identifier_extension = true;
    if is_authority {
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    } else {
        params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    }
    (params, number)
}

fn distinguished(name: &str) -> DistinguishedName {
    let mut parts = DistinguishedName::new();
    parts.push(DnType::CountryName, "CN");
    parts.push(DnType::OrganizationName, "Alipay Simulator");
    parts.push(DnType::OrganizationalUnitName, "Certification Authority");
    parts.push(DnType::CommonName, name);
    parts
}

fn rfc2253(name: &str) -> String {
    format!("CN={name},OU=Certification Authority,O=Alipay Simulator,C=CN")
}

fn signing(key: &SigningKey) -> Result<KeyPair, SimulatorError> {
    KeyPair::try_from(key.pkcs8_der()?.as_slice()).map_err(failed)
}

#[allow(clippy::needless_pass_by_value)] // the shape that `map_err` takes
fn failed(_: rcgen::Error) -> SimulatorError {
    SimulatorError::Keys
}
