//! The content of a signature: the digest of the signed text.
//!
//! An RSA signature of the kind that Alipay uses can be opened with the public key. So a wrong key and a wrong text can be
//! distinguished with certainty.

use alipay::runtime::crypto::keys::PublicKey;
use base64::{
    Engine,
    engine::general_purpose::{STANDARD, URL_SAFE},
};
use percent_encoding::percent_decode;
use rsa::{BigUint, Pss, RsaPublicKey, pkcs8::DecodePublicKey, traits::PublicKeyParts};
use sha2::{Digest, Sha256, Sha384, Sha512};

use super::mistake::{Mistake, SignatureMistake as Kind};

/// The algorithm of a digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Algorithm {
    Md5,
    Sha1,
    Sha256,
    Sha384,
    Sha512,
}

/// The prefixes of digests in signatures (RFC 8017, section 9.2).
const PREFIXES: [(Algorithm, &[u8]); 5] = [
    (Algorithm::Md5, b"\x30\x20\x30\x0c\x06\x08\x2a\x86\x48\x86\xf7\x0d\x02\x05\x05\x00\x04\x10"),
    (Algorithm::Sha1, b"\x30\x21\x30\x09\x06\x05\x2b\x0e\x03\x02\x1a\x05\x00\x04\x14"),
    (Algorithm::Sha256, b"\x30\x31\x30\x0d\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x01\x05\x00\x04\x20"),
    (Algorithm::Sha384, b"\x30\x41\x30\x0d\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x02\x05\x00\x04\x30"),
    (Algorithm::Sha512, b"\x30\x51\x30\x0d\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x03\x05\x00\x04\x40"),
];

/// The content of a signature.
#[derive(Clone, Debug)]
pub(super) enum Opened {
    /// The digest of the signed text.
    Digest {
        algorithm: Algorithm,
        digest: Vec<u8>,
        /// True if the name of the algorithm is missing.
        is_bare: bool,
    },
    /// A possible PSS signature, which can be checked only with the text.
    Perhaps { key: Box<RsaPublicKey>, signature: Vec<u8> },
}

/// Decodes a signature, with the mistakes in its text.
pub(super) fn decode(text: &[u8]) -> Option<(Vec<u8>, Vec<Mistake>)> {
    let mut mistakes = Vec::new();
    let mut text = text.trim_ascii().to_vec();
    if text.is_empty() {
        return None;
    }
    if text.contains(&b'%') {
        text = percent_decode(&text).collect();
        mistakes.push(Mistake::Signature(Kind::SignatureEscaped));
    }
    if text.iter().any(|byte| matches!(byte, b'\r' | b'\n')) {
        text.retain(|byte| !matches!(byte, b'\r' | b'\n'));
        mistakes.push(Mistake::Signature(Kind::SignatureLines));
    }
    if text.contains(&b' ') {
        text.iter_mut().filter(|byte| **byte == b' ').for_each(|byte| *byte = b'+');
        mistakes.push(Mistake::Signature(Kind::SignatureBlanks));
    }
    let is_hex = text.len().is_multiple_of(256) && text.iter().all(u8::is_ascii_hexdigit);
    if is_hex && let Some(bytes) = from_hex(&text) {
        mistakes.push(Mistake::Signature(Kind::SignatureHex));
        return Some((bytes, mistakes));
    }
    if let Ok(bytes) = STANDARD.decode(&text) {
        return Some((bytes, mistakes));
    }
    let bytes = URL_SAFE.decode(&text).ok()?;
    mistakes.push(Mistake::Signature(Kind::SignatureUrlSafe));
    Some((bytes, mistakes))
}

fn from_hex(text: &[u8]) -> Option<Vec<u8>> {
    let digits = text.chunks(2).map(|pair| std::str::from_utf8(pair).ok());
    digits.map(|pair| u8::from_str_radix(pair?, 16).ok()).collect()
}

/// Returns the numbers of a key.
pub(super) fn numbers(key: &PublicKey) -> Option<RsaPublicKey> {
    RsaPublicKey::from_public_key_der(&STANDARD.decode(key.to_spki_base64()).ok()?).ok()
}

/// Opens a signature with a key. Returns `None` if another key made it.
pub(super) fn open(key: &RsaPublicKey, signature: &[u8]) -> Option<Opened> {
    if signature.len() != key.size() {
        return None;
    }
    let number = BigUint::from_bytes_be(signature);
    if number >= *key.n() {
        return None;
    }
    let opened = number.modpow(key.e(), key.n()).to_bytes_be();
    // The number has lost its leading zero.
    if let Some(padded) = opened.strip_prefix(b"\x01") {
        let padding = padded.iter().take_while(|byte| **byte == 0xFF).count();
        if let Some([0, content @ ..]) = padded.get(padding..).filter(|_| padding >= 8) {
            return Some(content_of(content));
        }
    }
    (opened.last() == Some(&0xBC))
        .then(|| Opened::Perhaps { key: Box::new(key.clone()), signature: signature.to_vec() })
}

fn content_of(content: &[u8]) -> Opened {
    let named =
        PREFIXES.iter().find_map(|(algorithm, prefix)| Some((*algorithm, content.strip_prefix(*prefix)?)));
    let by_length = match content.len() {
        16 => Some(Algorithm::Md5),
        20 => Some(Algorithm::Sha1),
        32 => Some(Algorithm::Sha256),
        _ => None,
    };
    match (named, by_length) {
        (Some((algorithm, digest)), _) => {
            Opened::Digest { algorithm, digest: digest.to_vec(), is_bare: false }
        }
        // The padding shows that the key is right, even if the content is unknown.
        (None, by_length) => Opened::Digest {
            algorithm: by_length.unwrap_or(Algorithm::Sha256),
            digest: content.to_vec(),
            is_bare: true,
        },
    }
}

impl Opened {
    /// Returns the mistakes in the signature if this text was signed.
    pub(super) fn fits(&self, text: &[u8], expected: Algorithm) -> Option<Vec<Mistake>> {
        let (algorithm, digest, is_bare) = match self {
            Opened::Digest { algorithm, digest, is_bare } => (*algorithm, digest, *is_bare),
            Opened::Perhaps { key, signature } => {
                let digest = Sha256::digest(text);
                let is_pss = key.verify(Pss::new::<Sha256>(), &digest, signature).is_ok();
                return is_pss.then(|| vec![Mistake::Signature(Kind::Pss)]);
            }
        };
        let own = algorithm.digest(text);
        let twice = if own == *digest {
            None
        } else if algorithm.digest(&own) == *digest {
            Some(Kind::HashedTwice)
        } else if [b"0123456789abcdef", b"0123456789ABCDEF"]
            .iter()
            .any(|digits| algorithm.digest(&hex(&own, digits)) == *digest)
        {
            Some(Kind::HexHashed)
        } else {
            return None;
        };
        let other = (algorithm != expected).then_some(match algorithm {
            Algorithm::Md5 => Kind::Md5,
            Algorithm::Sha1 => Kind::Sha1,
            Algorithm::Sha256 => Kind::Sha256,
            Algorithm::Sha384 | Algorithm::Sha512 => Kind::Sha512,
        });
        let kinds = [is_bare.then_some(Kind::NoDigestInfo), other, twice];
        Some(kinds.into_iter().flatten().map(Mistake::Signature).collect())
    }

    /// Returns the digest in hexadecimal.
    pub(super) fn digest(&self) -> Option<String> {
        match self {
            Opened::Digest { digest, .. } => String::from_utf8(hex(digest, b"0123456789abcdef")).ok(),
            Opened::Perhaps { .. } => None,
        }
    }
}

/// Writes bytes in hexadecimal. It is done for every text that is tried.
fn hex(bytes: &[u8], digits: &[u8; 16]) -> Vec<u8> {
    let nibbles = bytes.iter().flat_map(|byte| [byte >> 4, byte & 0xF]);
    nibbles.filter_map(|nibble| digits.get(usize::from(nibble)).copied()).collect()
}

impl Algorithm {
    fn digest(self, text: &[u8]) -> Vec<u8> {
        match self {
            Algorithm::Md5 => md5::Md5::digest(text).to_vec(),
            Algorithm::Sha1 => sha1::Sha1::digest(text).to_vec(),
            Algorithm::Sha256 => Sha256::digest(text).to_vec(),
            Algorithm::Sha384 => Sha384::digest(text).to_vec(),
            Algorithm::Sha512 => Sha512::digest(text).to_vec(),
        }
    }
}
