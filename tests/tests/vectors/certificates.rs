//! Serials and chains of certificates.

use alipay_runtime::{
    crypto::Backend,
    crypto::certificates::{Certificate, RootBundle, check_chain},
    protocol::KeyRing,
};
use alipay_tests::vectors::{Failure, Vector};
use serde_json::Value;

use super::equal;

/// Within the ten years of the vectors' certificates: 2026-11-23.
const NOW: i64 = 1_795_405_458_859;

fn certificate(text: &str) -> Result<Certificate, Failure> {
    Certificate::parse(text).map_err(|error| error.to_string())
}

pub(super) fn serial(vector: &Vector) -> Result<(), Failure> {
    let certificate = certificate(&vector.file("certificate")?)?;
    equal("issuer", &Some(certificate.issuer()), &vector.expected_text("issuer_rfc2253"))?;
    equal("serial", &Some(certificate.serial()), &vector.expected_text("sn"))
}

pub(super) fn root_serial(vector: &Vector) -> Result<(), Failure> {
    let roots = RootBundle::parse(&vector.file("bundle")?).map_err(|error| error.to_string())?;
    equal("serial", &Some(roots.serial()), &vector.expected_text("sn"))
}

pub(super) fn chain(vector: &Vector) -> Result<(), Failure> {
    let roots = RootBundle::parse(&vector.file("roots")?).map_err(|error| error.to_string())?;
    let trusted = check_chain(&vector.file("chain")?, &roots, NOW).is_ok();
    equal("trusted", &Some(&Value::Bool(trusted)), &vector.expected("trusted"))
}

/// Certificate mode with one certificate.
pub(super) fn key_ring(text: &str, backend: Backend) -> Result<KeyRing, Failure> {
    let certificate = certificate(text)?;
    let verifier = backend.verifier(certificate.public_key()).map_err(|error| error.to_string())?;
    Ok(KeyRing::certificate(certificate.serial(), verifier))
}
