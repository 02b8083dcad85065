//! Tests with real keys: each known mistake is made on purpose and has to be named, and valid messages have to verify.

mod budget;
mod channel;
mod forms;
mod kinds;
mod logs;
mod notifications;
mod platform_message;
mod requests;
mod responses;
mod shapes;
mod shared_cases;
mod signatures;

use alipay::runtime::crypto::keys::{PrivateKey, PublicKey};
use base64::{Engine, engine::general_purpose::STANDARD};
use percent_encoding::{NON_ALPHANUMERIC, percent_encode};
use rsa::{Pkcs1v15Sign, RsaPrivateKey, pkcs8::DecodePrivateKey};
use sha2::{Digest, Sha256};

use super::{Question, Section, explain};
use crate::doctor::{finding::Level, inspect::Read};

macro_rules! vector_key {
    ($name:literal) => {
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/vectors/keys/", $name))
    };
}

const APP: &str = vector_key!("app_private_pkcs8.pem");
const ALIPAY: &str = vector_key!("platform_private_pkcs8.pem");
const OTHER: &str = vector_key!("other_private_pkcs8.pem");

fn rsa(pem: &str) -> RsaPrivateKey {
    let body: String = pem.lines().filter(|line| !line.starts_with("-----")).collect();
    RsaPrivateKey::from_pkcs8_der(&STANDARD.decode(body).unwrap()).unwrap()
}

fn sign(pem: &str, text: impl AsRef<[u8]>) -> String {
    let digest = Sha256::digest(text.as_ref());
    STANDARD.encode(rsa(pem).sign(Pkcs1v15Sign::new::<Sha256>(), &digest).unwrap())
}

fn public(pem: &str) -> PublicKey {
    PrivateKey::parse(pem).unwrap().public_key().clone()
}

/// The app's private key and Alipay's public key.
fn keys() -> Read {
    Read {
        private_key: Some(PrivateKey::parse(APP).unwrap()),
        alipay_public_key: Some(public(ALIPAY)),
        ..Read::default()
    }
}

fn escaped(text: impl AsRef<[u8]>) -> String {
    percent_encode(text.as_ref(), NON_ALPHANUMERIC).to_string()
}

/// A form of these pairs, escaped.
fn form<V: AsRef<[u8]>>(pairs: &[(&str, V)]) -> String {
    let pairs: Vec<String> = pairs.iter().map(|(name, value)| format!("{name}={}", escaped(value))).collect();
    pairs.join("&")
}

/// Sorted pairs, joined.
fn canonical(pairs: &[(&str, &str)]) -> String {
    let mut pairs = pairs.to_vec();
    pairs.sort_unstable();
    let pairs: Vec<String> = pairs.iter().map(|(name, value)| format!("{name}={value}")).collect();
    pairs.join("&")
}

fn sections(captured: &[&[u8]], built: Option<&[u8]>, read: &Read) -> Vec<Section> {
    let captured = captured.iter().map(|text| text.to_vec()).collect();
    explain(&Question { captured, built: built.map(<[u8]>::to_vec), now: None }, read)
}

/// The codes of all problems.
fn codes(sections: &[Section]) -> Vec<&'static str> {
    let findings = sections.iter().flat_map(|section| &section.findings);
    findings.filter(|finding| finding.level != Level::Good).map(|finding| finding.code).collect()
}

/// The problems of one capture with the usual keys.
fn wrong(captured: impl AsRef<[u8]>) -> Vec<&'static str> {
    let sections = sections(&[captured.as_ref()], None, &keys());
    assert!(!sections.is_empty(), "nothing was found in {:?}", String::from_utf8_lossy(captured.as_ref()));
    codes(&sections)
}

/// The problems of the text that a program built.
fn wrong_built(captured: impl AsRef<[u8]>, built: impl AsRef<[u8]>) -> Vec<&'static str> {
    codes(&sections(&[captured.as_ref()], Some(built.as_ref()), &keys()))
}
