//! Content encryption.

use alipay_runtime::protocol::ContentKey;
use alipay_tests::vectors::{Failure, Vector};

use super::equal;

fn key(text: &str) -> Result<ContentKey, Failure> {
    ContentKey::parse(text).map_err(|error| error.to_string())
}

pub(super) fn encrypt(vector: &Vector) -> Result<(), Failure> {
    let key = key(vector.needed("key_base64")?)?;
    let plaintext = vector.needed("plaintext")?;
    let ciphertext = key.encrypt(plaintext.as_bytes());
    equal("ciphertext", &Some(ciphertext.as_str()), &vector.expected_text("ciphertext"))?;
    let back = key.decrypt(ciphertext.as_bytes()).map_err(|error| error.to_string())?;
    equal("plaintext", &back.as_slice(), &plaintext.as_bytes())
}

pub(super) fn decrypt_error(vector: &Vector) -> Result<(), Failure> {
    let ciphertext = vector.needed("ciphertext")?;
    // A key that is refused while it is loaded is the expected error as well.
    let Ok(key) = key(vector.needed("key_base64")?) else { return Ok(()) };
    match key.decrypt(ciphertext.as_bytes()) {
        Ok(_) => Err("the ciphertext was accepted".to_owned()),
        Err(_) => Ok(()),
    }
}

/// A verified ciphertext has this plaintext.
pub(super) fn decrypts(text: &str, ciphertext: &[u8], expected: Option<&str>) -> Result<(), Failure> {
    let plaintext = key(text)?.decrypt(ciphertext).map_err(|error| error.to_string())?;
    equal("plaintext", &Some(plaintext.as_slice()), &expected.map(str::as_bytes))
}
