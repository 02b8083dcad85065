//! Parsing of configured private keys, in every form that the client accepts.

use alipay::runtime::crypto::keys::PrivateKey;
use aws_lc_rs::rsa::KeyPair;
use base64::{Engine, engine::general_purpose::STANDARD};

use super::signing_key::SigningKey;
use crate::error::SimulatorError;

impl SigningKey {
    /// Parses a private key in PKCS#8 or PKCS#1, as PEM or base64. `setting` names the key in errors.
    pub(crate) fn parse(text: &str, setting: &'static str) -> Result<Self, SimulatorError> {
        // The client's parser gives the best reason for a rejection.
        PrivateKey::parse(text).map_err(|error| SimulatorError::ProvidedKey { setting, error })?;
        let der = STANDARD.decode(base64_of(text)).map_err(|_| SimulatorError::Keys)?;
        let key = KeyPair::from_pkcs8(&der).or_else(|_| KeyPair::from_der(&der));
        key.map(Self::new).map_err(|_| SimulatorError::Keys)
    }
}

/// Removes the PEM armor, if there is any, and all line breaks.
fn base64_of(text: &str) -> String {
    let text = text.replace("\\r", "").replace("\\n", "\n");
    // `-----BEGIN X-----` splits a line into an empty text, the label, and an empty text.
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
    fn every_form_is_parsed_into_the_same_key() {
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
            let parsed = SigningKey::parse(&form, "key").unwrap();
            assert_eq!(parsed.pkcs8_base64().unwrap(), PKCS8.trim(), "{form}");
        }
    }

    #[test]
    fn an_error_names_the_setting_and_does_not_quote_the_key() {
        let public = SigningKey::parse(PKCS8, "key").unwrap().spki_base64().unwrap();
        for text in ["", "MII", public.as_str(), "app_private_key.pem"] {
            let error = SigningKey::parse(text, "app's private key").unwrap_err().to_string();
            assert!(error.contains("app's private key") && !error.contains("MII"), "{error}");
        }
    }
}
