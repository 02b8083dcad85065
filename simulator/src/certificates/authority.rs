//! An authority that issues certificates, and what it issues.

use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, DistinguishedName, DnType, IsCa, KeyPair,
    KeyUsagePurpose, SerialNumber, date_time_ymd,
};

use super::serial::serial;
use crate::{SimulatorError, keys::Keys};

/// A certificate that was issued.
#[derive(Clone, Debug)]
pub(crate) struct Issued {
    /// The certificate as PEM; a platform certificate has its issuer's after it.
    pub(crate) pem: String,
    /// The serial by which it is named.
    pub(crate) sn: String,
}

/// A key that issues certificates, with its own.
pub(super) struct Authority {
    issuer: CertifiedIssuer<'static, KeyPair>,
    /// Its name in RFC 2253 form.
    name: String,
    sn: String,
}

impl Authority {
    /// A root.
    pub(super) fn root(name: &str, keys: &Keys) -> Result<Self, SimulatorError> {
        let (params, number) = certificate(name, true);
        let issuer = CertifiedIssuer::self_signed(params, signing(keys)?).map_err(unmade)?;
        let name = rfc2253(name);
        Ok(Self { issuer, sn: serial(&name, number), name })
    }

    /// An authority below this one.
    pub(super) fn authority(&self, name: &str, keys: &Keys) -> Result<Self, SimulatorError> {
        let (params, number) = certificate(name, true);
        let issuer = CertifiedIssuer::signed_by(params, signing(keys)?, &self.issuer).map_err(unmade)?;
        Ok(Self { issuer, sn: serial(&self.name, number), name: rfc2253(name) })
    }

    /// A certificate for this key.
    pub(super) fn issue(&self, name: &str, keys: &Keys) -> Result<Issued, SimulatorError> {
        let (params, number) = certificate(name, false);
        let made = params.signed_by(&signing(keys)?, &self.issuer).map_err(unmade)?;
        Ok(Issued { pem: made.pem(), sn: serial(&self.name, number) })
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

/// What a certificate says, with the number that it gets.
fn certificate(name: &str, is_authority: bool) -> (CertificateParams, u128) {
    // One bit less, since a serial number is signed.
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

fn signing(keys: &Keys) -> Result<KeyPair, SimulatorError> {
    KeyPair::try_from(keys.private_der()?.as_slice()).map_err(unmade)
}

#[allow(clippy::needless_pass_by_value)] // the shape that `map_err` takes
fn unmade(_: rcgen::Error) -> SimulatorError {
    SimulatorError::Keys
}
