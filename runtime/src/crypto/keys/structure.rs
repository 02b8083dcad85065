//! Recognition of keys by their DER structure.

use pkcs8::{
    ObjectIdentifier,
    der::{Decode, ErrorKind, Reader, SliceReader, Tag, Tagged, asn1::AnyRef},
    spki::AlgorithmIdentifierRef,
};

use super::KeyError;

const RSA: ObjectIdentifier = pkcs1::ALGORITHM_OID;
/// The parameter of this algorithm is the curve.
const ELLIPTIC_CURVE: &str = "1.2.840.10045.2.1";
const DSA: &str = "1.2.840.10040.4.1";
/// The format of OpenSSH is not DER, and begins with its name.
const OPENSSH: &[u8] = b"openssh-key-v1\0";

/// Other algorithms, whose keys are often passed by mistake.
const OTHERS: [(&str, &str); 13] = [
    (ELLIPTIC_CURVE, "elliptic curves (EC)"),
    ("1.2.840.10045.3.1.7", "the elliptic curve P-256"),
    ("1.3.132.0.34", "the elliptic curve P-384"),
    ("1.3.132.0.35", "the elliptic curve P-521"),
    ("1.3.132.0.10", "the elliptic curve secp256k1"),
    ("1.2.156.10197.1.301", "SM2"),
    ("1.3.101.112", "Ed25519"),
    ("1.3.101.113", "Ed448"),
    ("1.3.101.110", "X25519"),
    (DSA, "DSA"),
    ("1.2.840.113549.1.3.1", "Diffie-Hellman"),
    ("1.2.840.113549.1.1.10", "RSA-PSS only"),
    ("1.2.840.113549.1.1.7", "RSA-OAEP only"),
];

/// The structure of a key, with its PKCS#1 part.
pub(super) struct Structure<'a> {
    pub(super) content: Content<'a>,
    pub(super) form: KeyForm,
}

/// The form of a key's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum KeyForm {
    /// A private key as PKCS#8, which the key tool names "for Java" (JAVA 适用).
    Pkcs8,
    /// A private key as PKCS#1, which the key tool names "for other languages" (非 JAVA 适用).
    Pkcs1,
    /// A public key as `SubjectPublicKeyInfo` of X.509, as the open platform shows it.
    Spki,
    /// A public key as PKCS#1.
    Pkcs1Public,
}

/// The PKCS#1 DER of an RSA key.
pub(super) enum Content<'a> {
    RsaPrivate(&'a [u8]),
    RsaPublic(&'a [u8]),
}

impl<'a> Structure<'a> {
    /// Recognizes a structure. Returns an error that names the structure if it is not an RSA key.
    pub(super) fn of(der: &'a [u8]) -> Result<Self, KeyError> {
        if der.starts_with(OPENSSH) {
            return Err(openssh());
        }
        let parts = sequence(der)?;
        let tags: Vec<Tag> = parts.iter().map(Tagged::tag).collect();
        let (content, form) = match tags.as_slice() {
            [Tag::Integer, Tag::Sequence, Tag::OctetString, ..] => (pkcs8(der)?, KeyForm::Pkcs8),
            [Tag::Integer, Tag::OctetString, ..] => return Err(sec1(&parts)),
            [Tag::Integer, ..] => match pkcs1(der, &tags)? {
                content @ Content::RsaPrivate(_) => (content, KeyForm::Pkcs1),
                content @ Content::RsaPublic(_) => (content, KeyForm::Pkcs1Public),
            },
            [Tag::Sequence, Tag::BitString] => (spki(der)?, KeyForm::Spki),
            [Tag::Sequence, Tag::OctetString] => return Err(KeyError::EncryptedPrivateKey),
            [Tag::Sequence, Tag::Sequence, Tag::BitString] => return Err(certificate(&parts)),
            _ => return Err(KeyError::Malformed),
        };
        Ok(Self { content, form })
    }
}

/// Returns the elements of a DER sequence.
fn sequence(der: &[u8]) -> Result<Vec<AnyRef<'_>>, KeyError> {
    // Bytes that do not begin as a sequence are not a key, and their length would be misleading.
    if der.first().copied().and_then(|tag| Tag::try_from(tag).ok()) != Some(Tag::Sequence) {
        return Err(KeyError::Malformed);
    }
    let outer = AnyRef::from_der(der).map_err(|error| match error.kind() {
        ErrorKind::Incomplete { .. } => KeyError::Truncated,
        ErrorKind::TrailingData { .. } => KeyError::TrailingData,
        _ => KeyError::Malformed,
    })?;
    let mut reader = SliceReader::new(outer.value()).map_err(|_| KeyError::Malformed)?;
    let mut parts = Vec::new();
    while !reader.is_finished() {
        parts.push(AnyRef::decode(&mut reader).map_err(|_| KeyError::Malformed)?);
    }
    Ok(parts)
}

/// Returns the RSA key of a structure without a wrapper.
fn pkcs1<'a>(der: &'a [u8], tags: &[Tag]) -> Result<Content<'a>, KeyError> {
    // A private key of PKCS#1 has nine numbers and optionally a sequence of more primes, one of DSA has six numbers.
    match tags {
        [Tag::Integer, Tag::Integer] => Ok(Content::RsaPublic(der)),
        numbers if numbers == [Tag::Integer; 6] => Err(other(DSA)),
        [Tag::Integer, Tag::Integer, Tag::Integer, ..] => Ok(Content::RsaPrivate(der)),
        _ => Err(KeyError::Malformed),
    }
}

/// Returns the RSA key inside a wrapper. It must be PKCS#1, so nested wrappers are malformed.
fn wrapped(der: &[u8]) -> Result<Content<'_>, KeyError> {
    let tags: Vec<Tag> = sequence(der)?.iter().map(Tagged::tag).collect();
    pkcs1(der, &tags)
}

fn pkcs8(der: &[u8]) -> Result<Content<'_>, KeyError> {
    let info = pkcs8::PrivateKeyInfo::try_from(der).map_err(|_| KeyError::Malformed)?;
    if info.algorithm.oid != RSA {
        return Err(other_algorithm(&info.algorithm));
    }
    // The key inside must be complete, too.
    match wrapped(info.private_key)? {
        content @ Content::RsaPrivate(_) => Ok(content),
        Content::RsaPublic(_) => Err(KeyError::Malformed),
    }
}

fn spki(der: &[u8]) -> Result<Content<'_>, KeyError> {
    let info = spki::SubjectPublicKeyInfoRef::try_from(der).map_err(|_| KeyError::Malformed)?;
    if info.algorithm.oid != RSA {
        return Err(other_algorithm(&info.algorithm));
    }
    let pkcs1 = info.subject_public_key.as_bytes().ok_or(KeyError::Malformed)?;
    match wrapped(pkcs1)? {
        content @ Content::RsaPublic(_) => Ok(content),
        Content::RsaPrivate(_) => Err(KeyError::Malformed),
    }
}

/// Distinguishes certificates and certificate requests, which have the same outer structure. A request ends with
/// attributes.
fn certificate(parts: &[AnyRef<'_>]) -> KeyError {
    let body = parts.first().map(|part| part.value()).unwrap_or_default();
    let Ok(mut reader) = SliceReader::new(body) else { return KeyError::Malformed };
    let mut tags = Vec::new();
    while !reader.is_finished() {
        match AnyRef::decode(&mut reader) {
            Ok(part) => tags.push(part.tag()),
            Err(_) => return KeyError::IsCertificate,
        }
    }
    match tags.as_slice() {
        [Tag::Integer, Tag::Sequence, Tag::Sequence] => KeyError::IsCertificateRequest,
        [Tag::Integer, Tag::Sequence, Tag::Sequence, Tag::ContextSpecific { .. }] => {
            KeyError::IsCertificateRequest
        }
        _ => KeyError::IsCertificate,
    }
}

/// Returns the error for a SEC1 key. Its curve is the first optional element, an object identifier in a context tag.
fn sec1(parts: &[AnyRef<'_>]) -> KeyError {
    let tagged = parts.get(2).map(|part| part.value()).unwrap_or_default();
    ObjectIdentifier::from_der(tagged)
        .map_or_else(|_| other(ELLIPTIC_CURVE), |curve| other(&curve.to_string()))
}

fn other_algorithm(algorithm: &AlgorithmIdentifierRef<'_>) -> KeyError {
    let oid = algorithm.oid.to_string();
    match algorithm.parameters_oid() {
        Ok(curve) if oid == ELLIPTIC_CURVE => other(&curve.to_string()),
        _ => other(&oid),
    }
}

/// Returns the error for a key in the format of OpenSSH.
pub(super) fn openssh() -> KeyError {
    KeyError::OtherAlgorithm { found: "OpenSSH (its own format)".to_owned() }
}

fn other(oid: &str) -> KeyError {
    let name = OTHERS.iter().find(|(known, _)| *known == oid).map(|(_, name)| *name);
    KeyError::OtherAlgorithm { found: name.map_or_else(|| format!("the algorithm {oid}"), ToOwned::to_owned) }
}
