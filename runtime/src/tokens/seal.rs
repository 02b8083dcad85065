//! Encryption of tokens at rest.

use std::{fmt, sync::Arc};

use aes_gcm::{
    Aes256Gcm, Key, Nonce,
    aead::{Aead, AeadCore, KeyInit, OsRng, Payload},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use zeroize::Zeroizing;

use super::{TokenOwner, TokenStoreError};

/// The length of the nonce before each ciphertext, in bytes.
const NONCE: usize = 12;

/// Seals tokens for a store, by AES-256-GCM with a random nonce. A sealed token opens only with the same key, and only
/// for the merchant for whom it was sealed. `Debug` does not show the key.
#[derive(Clone)]
pub struct TokenSeal(Arc<Aes256Gcm>);

impl TokenSeal {
    /// Creates a seal from a key: base64 of 32 random bytes, as `openssl rand -base64 32` prints. Keep it apart from the
    /// store.
    ///
    /// # Errors
    /// Returns [`TokenStoreError::SealKey`]. The text is never quoted.
    pub fn parse(key: &str) -> Result<Self, TokenStoreError> {
        let bytes = Zeroizing::new(STANDARD.decode(key.trim()).map_err(|_| TokenStoreError::SealKey)?);
        if bytes.len() != 32 {
            return Err(TokenStoreError::SealKey);
        }
        Ok(Self(Arc::new(Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(&bytes)))))
    }

    /// Seals a text for a merchant.
    ///
    /// # Errors
    /// Returns [`TokenStoreError::Store`] if the text is longer than AES-GCM allows.
    pub fn seal(&self, owner: &TokenOwner, text: &str) -> Result<String, TokenStoreError> {
        let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
        let sealed = self.0.encrypt(&nonce, Payload { msg: text.as_bytes(), aad: &bound_to(owner) });
        let sealed = sealed.map_err(|_| TokenStoreError::store("a token is too long to be sealed"))?;
        Ok(STANDARD.encode([nonce.as_slice(), &sealed].concat()))
    }

    /// Opens a sealed text.
    ///
    /// # Errors
    /// Returns [`TokenStoreError::Sealed`] if it was sealed with another key or for another merchant, or was changed.
    pub fn open(&self, owner: &TokenOwner, sealed: &str) -> Result<Zeroizing<String>, TokenStoreError> {
        let refused = || TokenStoreError::Sealed { merchant_app_id: owner.merchant_app_id.clone() };
        let bytes = STANDARD.decode(sealed).map_err(|_| refused())?;
        let (nonce, sealed) = bytes.split_at_checked(NONCE).ok_or_else(refused)?;
        let payload = Payload { msg: sealed, aad: &bound_to(owner) };
        let text = self.0.decrypt(Nonce::from_slice(nonce), payload).map_err(|_| refused())?;
        String::from_utf8(text).map(Zeroizing::new).map_err(|_| refused())
    }
}

/// The data that a sealed text is bound to. App ids have no line feed.
fn bound_to(owner: &TokenOwner) -> Vec<u8> {
    format!("{}\n{}", owner.app_id, owner.merchant_app_id).into_bytes()
}

impl fmt::Debug for TokenSeal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("TokenSeal(***)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seal(byte: u8) -> TokenSeal {
        TokenSeal::parse(&STANDARD.encode([byte; 32])).unwrap()
    }

    #[test]
    fn a_sealed_token_opens_with_its_key_for_its_merchant_only() {
        let owner = TokenOwner::new("2021", "2022");
        let sealed = seal(1).seal(&owner, "a token").unwrap();
        assert_eq!(seal(1).open(&owner, &sealed).unwrap().as_str(), "a token");
        assert_ne!(sealed, seal(1).seal(&owner, "a token").unwrap(), "two nonces");
        assert!(seal(2).open(&owner, &sealed).is_err());
        assert!(seal(1).open(&TokenOwner::new("2021", "2023"), &sealed).is_err());
        let mut changed = STANDARD.decode(&sealed).unwrap();
        changed[15] ^= 1;
        for broken in [STANDARD.encode(changed), "AAAA".to_owned(), "*".to_owned(), String::new()] {
            let error = seal(1).open(&owner, &broken).unwrap_err().to_string();
            assert!(error.contains("2022") && !error.contains("a token"), "{error}");
        }
    }

    #[test]
    fn a_key_has_thirty_two_bytes() {
        for key in ["", "AAEC", "***", "AAECAwQFBgcICQoLDA0ODw=="] {
            let error = TokenSeal::parse(key).unwrap_err();
            assert!(matches!(error, TokenStoreError::SealKey), "{key}");
            assert!(
                format!("{error:?}").contains("openssl rand"),
                "`main` prints the `Debug` form: {error:?}"
            );
        }
        assert!(!format!("{:?}", seal(1)).contains("AQEB"));
    }
}
