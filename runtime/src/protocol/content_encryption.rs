//! [Content encryption](crate::protocol::reference#content-encryption), an optional feature of an app.
//!
//! Alipay uses AES-128-CBC with an initialization vector of zeros. Equal beginnings give equal ciphertexts, and only
//! the signature protects against changes. A request is therefore encrypted and then signed, a response is verified
//! and then decrypted, and all decryption failures look alike.

use std::{fmt, sync::Arc};

use aes::{
    Aes128,
    cipher::{BlockDecryptMut, BlockEncryptMut, KeyIvInit, block_padding::Pkcs7},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use zeroize::Zeroizing;

use crate::{
    crypto::keys::KeyError,
    support::{language::InChinese, text::looks_like_path},
};

const BLOCK: usize = 16;
const ZERO_IV: [u8; BLOCK] = [0; BLOCK];

/// The key of an app's content encryption. `Debug` does not show it.
#[doc(alias = "encrypt_key")]
#[doc(alias = "接口内容加密")]
#[derive(Clone)]
pub struct ContentKey(Arc<Zeroizing<[u8; BLOCK]>>);

/// A ciphertext that cannot be decrypted. The error gives no reason, because that would help an attacker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "the content cannot be decrypted; check that encrypt_key is the key that the open platform shows for this app \
     (接口内容加密方式)"
)]
#[non_exhaustive]
pub struct DecryptError;

impl InChinese for DecryptError {
    fn fmt_chinese(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("内容无法解密；请检查 encrypt_key 是否为开放平台上该应用的密钥（接口内容加密方式）")
    }
}

impl ContentKey {
    /// Parses a key as the open platform shows it: base64 of 16 bytes, which has 24 characters.
    ///
    /// # Errors
    /// Returns [`KeyError::Empty`], [`KeyError::FilePath`] or [`KeyError::NotAContentKey`]. The text is never quoted.
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(KeyError::Empty);
        }
        let wrong = |_| if looks_like_path(text) { KeyError::FilePath } else { KeyError::NotAContentKey };
        let bytes = Zeroizing::new(STANDARD.decode(text).map_err(wrong)?);
        let key = <[u8; BLOCK]>::try_from(bytes.as_slice()).map_err(|_| KeyError::NotAContentKey)?;
        Ok(Self(Arc::new(Zeroizing::new(key))))
    }

    /// Encrypts a text. Returns the ciphertext in base64, or an empty text if `plaintext` is empty.
    pub fn encrypt(&self, plaintext: &[u8]) -> String {
        if plaintext.is_empty() {
            return String::new();
        }
        let cipher = cbc::Encryptor::<Aes128>::new(self.bytes().into(), &ZERO_IV.into());
        STANDARD.encode(cipher.encrypt_padded_vec_mut::<Pkcs7>(plaintext))
    }

    /// Decrypts a ciphertext in base64.
    ///
    /// # Errors
    /// Returns [`DecryptError`] if the text is not a ciphertext of this key.
    pub fn decrypt(&self, ciphertext: &[u8]) -> Result<Vec<u8>, DecryptError> {
        let bytes = STANDARD.decode(ciphertext).map_err(|_| DecryptError)?;
        let cipher = cbc::Decryptor::<Aes128>::new(self.bytes().into(), &ZERO_IV.into());
        cipher.decrypt_padded_vec_mut::<Pkcs7>(&bytes).map_err(|_| DecryptError)
    }

    fn bytes(&self) -> &[u8; BLOCK] {
        &self.0
    }
}

impl fmt::Debug for ContentKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("ContentKey(***)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "AAECAwQFBgcICQoLDA0ODw==";

    #[test]
    fn a_key_has_sixteen_bytes() {
        assert!(ContentKey::parse(&format!(" {KEY}\n")).is_ok());
        assert_eq!(ContentKey::parse(" ").unwrap_err(), KeyError::Empty);
        for text in ["AAEC", "***", "AAECAwQFBgcICQoLDA0ODwABAgMEBQYHCAkKCwwNDg8="] {
            assert_eq!(ContentKey::parse(text).unwrap_err(), KeyError::NotAContentKey);
        }
        assert!(!format!("{:?}", ContentKey::parse(KEY).unwrap()).contains("AAEC"));
    }

    #[test]
    fn every_length_round_trips_and_all_failures_look_alike() {
        let key = ContentKey::parse(KEY).unwrap();
        for length in 1..50 {
            let plaintext = vec![b'x'; length];
            assert_eq!(key.decrypt(key.encrypt(&plaintext).as_bytes()), Ok(plaintext));
        }
        assert_eq!(key.encrypt(b""), "");
        for wrong in ["", "***", "AAAA", "AAECAwQFBgcICQoLDA0ODw=="] {
            assert_eq!(key.decrypt(wrong.as_bytes()), Err(DecryptError));
        }
    }
}
