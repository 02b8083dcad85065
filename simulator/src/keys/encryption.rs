//! Content encryption: AES-128 in CBC mode with a zero initialization vector and PKCS#7 padding.

use std::fmt;

use aws_lc_rs::cipher::{
    AES_128, DecryptionContext, EncryptionContext, PaddedBlockDecryptingKey, PaddedBlockEncryptingKey,
    UnboundCipherKey,
};
use base64::{Engine, engine::general_purpose::STANDARD};

use crate::error::SimulatorError;

/// The key for content encryption, which an app shares with the platform.
#[derive(Clone)]
pub(crate) struct EncryptKey {
    text: String,
    bytes: [u8; 16],
}

impl EncryptKey {
    /// Parses 16 bytes in base64.
    pub(crate) fn parse(text: &str) -> Result<Self, SimulatorError> {
        let bytes = STANDARD.decode(text).ok().and_then(|bytes| <[u8; 16]>::try_from(bytes).ok());
        let bytes = bytes.ok_or(SimulatorError::EncryptKey)?;
        Ok(Self { text: text.to_owned(), bytes })
    }

    /// The key in base64.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Encrypts `plain`. Returns the ciphertext in base64.
    pub(crate) fn encrypt(&self, plain: &[u8]) -> Result<String, SimulatorError> {
        let mut bytes = plain.to_vec();
        let zeros = EncryptionContext::Iv128([0; 16].into());
        let key = self.unbound().and_then(PaddedBlockEncryptingKey::cbc_pkcs7);
        key.and_then(|key| key.less_safe_encrypt(&mut bytes, zeros)).map_err(|_| SimulatorError::Keys)?;
        Ok(STANDARD.encode(bytes))
    }

    /// Decrypts a ciphertext in base64. Returns `None` for any error, since a reason would help an attacker.
    pub(crate) fn decrypt(&self, ciphertext: &[u8]) -> Option<Vec<u8>> {
        let mut bytes = STANDARD.decode(ciphertext).ok()?;
        let zeros = DecryptionContext::Iv128([0; 16].into());
        let key = self.unbound().and_then(PaddedBlockDecryptingKey::cbc_pkcs7).ok()?;
        key.decrypt(&mut bytes, zeros).ok().map(|plain| plain.to_vec())
    }

    fn unbound(&self) -> Result<UnboundCipherKey, aws_lc_rs::error::Unspecified> {
        UnboundCipherKey::new(&AES_128, &self.bytes)
    }
}

impl fmt::Debug for EncryptKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("EncryptKey(***)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "AAECAwQFBgcICQoLDA0ODw==";

    /// Plain texts, and their ciphertexts by the official SDKs.
    const KNOWN: [(&str, &str); 4] = [
        (
            r#"{"commodity_order_id":"201604060043410106"}"#,
            "xI44HV26CnWGvp4kcMbeCRrqiXaUn6+ziGcx92xpxkfOZOq72rnCjqsT8JUd8DY8",
        ),
        (r#"{"reason":"暂不支持"}"#, "AZfNiYTIcA3vOikylpEUh4mRgGAPbnfmyFNZbhenF+0="),
        ("0123456789abcdef", "KBVnqy9M8Nc9MZgiW4uDk44NT+KGlmukev6rA40uOsw="),
        ("x", "jL0Z5g8jAOCPff9p219m2A=="),
    ];

    #[test]
    fn texts_are_encrypted_as_the_official_sdks_do() {
        let key = EncryptKey::parse(KEY).unwrap();
        for (plain, ciphertext) in KNOWN {
            assert_eq!(key.encrypt(plain.as_bytes()).unwrap(), ciphertext);
            assert_eq!(key.decrypt(ciphertext.as_bytes()).unwrap(), plain.as_bytes());
        }
        assert_eq!(format!("{key:?}"), "EncryptKey(***)");
    }

    #[test]
    fn other_texts_are_not_decrypted() {
        let (own, other) = (EncryptKey::parse(KEY), EncryptKey::parse("AQECAwQFBgcICQoLDA0ODw=="));
        let [(_, ciphertext), ..] = KNOWN;
        assert_eq!(other.unwrap().decrypt(ciphertext.as_bytes()), None);
        let own = own.unwrap();
        for text in ["", "***", "xI44", &ciphertext[..60], &ciphertext.replace("xkfO", "xsfO")] {
            assert_eq!(own.decrypt(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn keys_of_another_length_are_rejected() {
        let long = STANDARD.encode([7; 32]);
        for text in ["", "AAECAwQFBgcICQoLDA0O", "not base64", long.as_str()] {
            assert!(matches!(EncryptKey::parse(text), Err(SimulatorError::EncryptKey)), "{text}");
        }
    }
}
