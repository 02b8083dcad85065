//! Private keys that somebody gives, in every form that the runtime takes.

use alipay::runtime::crypto::keys::PrivateKey;
use aws_lc_rs::rsa::KeyPair;
use base64::{Engine, engine::general_purpose::STANDARD};

use super::Keys;
use crate::SimulatorError;

impl Keys {
    /// Reads a private key: PKCS#8 or PKCS#1, PEM or bare base64. The runtime judges the text, and says what is
    /// wrong with it; `setting` is what the key is for.
    pub(crate) fn parse(text: &str, setting: &'static str) -> Result<Self, SimulatorError> {
        PrivateKey::parse(text).map_err(|error| SimulatorError::ProvidedKey { setting, error })?;
        let der = STANDARD.decode(body(text)).map_err(|_| SimulatorError::Keys)?;
        let key = KeyPair::from_pkcs8(&der).or_else(|_| KeyPair::from_der(&der));
        key.map(Self).map_err(|_| SimulatorError::Keys)
    }
}

/// The base64 between the armour, or all of it.
fn body(text: &str) -> String {
    let text = text.replace("\\r", "").replace("\\n", "\n");
    // `-----BEGIN X-----` splits a line into empty, label, empty.
    let parts = text.lines().flat_map(|line| line.split("-----").step_by(2));
    let is_base64 = |letter: &char| letter.is_ascii_alphanumeric() || matches!(letter, '+' | '/' | '=');
    parts.collect::<String>().chars().filter(is_base64).collect()
}

#[cfg(test)]
mod tests {
    use rsa::{pkcs1::EncodeRsaPrivateKey, pkcs8::DecodePrivateKey};

    use super::*;

    const PKCS8: &str = include_str!("../../tests/data/app_private.b64");

    #[test]
    fn every_form_is_one_key() {
        let key = rsa::RsaPrivateKey::from_pkcs8_der(&STANDARD.decode(PKCS8.trim()).unwrap()).unwrap();
        let pkcs1 = STANDARD.encode(key.to_pkcs1_der().unwrap().as_bytes());
        let (begin, rest) = pkcs1.split_at(64);
        let pem = format!(
            "-----BEGIN RSA PRIVATE KEY-----\r\n{begin}\r\n{rest}\r\n-----END RSA PRIVATE KEY-----\r\n"
        );
        let one_line = format!("-----BEGIN PRIVATE KEY-----{}-----END PRIVATE KEY-----", PKCS8.trim());
        let escaped = pem.replace('\r', "\\r").replace('\n', "\\n");
        let with_bom = format!("\u{feff}{PKCS8}\n\n");
        for form in [PKCS8.to_owned(), with_bom, pkcs1, one_line, escaped, pem] {
            let keys = Keys::parse(&form, "key").unwrap();
            assert_eq!(keys.private_text().unwrap(), PKCS8.trim(), "{form}");
        }
    }

    #[test]
    fn what_is_no_private_key_is_refused_by_name_and_not_quoted() {
        let public = Keys::parse(PKCS8, "key").unwrap().public_text().unwrap();
        for text in ["", "MII", public.as_str(), "app_private_key.pem"] {
            let error = Keys::parse(text, "app's private key").unwrap_err().to_string();
            assert!(error.contains("app's private key") && !error.contains("MII"), "{error}");
        }
    }
}
