//! Comparison with the command line of OpenSSL, where it is installed.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stderr)] // helpers of tests

use std::{
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use alipay_runtime::{crypto::Backend, crypto::certificates::Certificate, crypto::keys::PrivateKey};
use futures_util::FutureExt;

fn vectors(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors").join(name)
}

/// Returns the output of `openssl` for this input, or `None` if it is not installed.
fn openssl(arguments: &[&str], input: &[u8]) -> Option<Vec<u8>> {
    let started =
        Command::new("openssl").args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let Ok(mut child) = started else {
        eprintln!("skipped: the command `openssl` is not installed");
        return None;
    };
    child.stdin.take().unwrap().write_all(input).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "openssl {arguments:?}");
    Some(output.stdout)
}

#[test]
fn signatures_equal_those_of_openssl() {
    let file = vectors("keys/app_private_pkcs8.pem");
    let content = "app_id=1,nonce=2,timestamp=3\nPOST\n/v3/订单\n{}\n".as_bytes();
    let arguments = ["dgst", "-sha256", "-sign", file.to_str().unwrap()];
    let Some(expected) = openssl(&arguments, content) else { return };
    let key = PrivateKey::parse(&std::fs::read_to_string(&file).unwrap()).unwrap();
    for backend in Backend::ALL {
        let signer = backend.signer(&key).unwrap();
        assert_eq!(signer.sign(content).now_or_never().unwrap().unwrap(), expected, "{backend}");
    }
}

#[test]
fn serials_equal_the_digest_of_issuer_and_number_as_openssl_prints_them() {
    for name in ["app_cert.crt", "alipay_cert.crt", "leaf_zero.crt", "leaf_cnfirst.crt"] {
        let pem = std::fs::read(vectors("certs").join(name)).unwrap();
        let shown = ["x509", "-noout", "-issuer", "-serial", "-nameopt", "RFC2253,-esc_msb,utf8"];
        let Some(shown) = openssl(&shown, &pem) else { return };
        let shown = String::from_utf8(shown).unwrap();
        let value = |key: &str| shown.lines().find_map(|line| line.strip_prefix(key)).unwrap();
        let number = u128::from_str_radix(value("serial="), 16).unwrap();
        let digest = openssl(&["dgst", "-md5", "-r"], format!("{}{number}", value("issuer=")).as_bytes());
        let digest = String::from_utf8(digest.unwrap()).unwrap();
        let certificate = Certificate::parse(std::str::from_utf8(&pem).unwrap()).unwrap();
        assert_eq!(certificate.serial(), digest.split_whitespace().next().unwrap(), "{name}");
    }
}
