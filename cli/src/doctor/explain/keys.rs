//! The keys of the settings, and the one that made a signature.

use alipay::runtime::crypto::{certificates::Certificate, keys::PublicKey};
use rsa::RsaPublicKey;

use super::{
    budget::Search,
    mistake::Side,
    signature::{self, Opened},
};
use crate::doctor::inspect::Read;

/// A key of the settings.
#[derive(Clone, Debug)]
pub(super) struct KnownKey {
    /// The setting it comes from.
    pub(super) name: &'static str,
    pub(super) key: PublicKey,
    /// The same for arithmetic.
    numbers: RsaPublicKey,
    /// The side that signs with it.
    pub(super) signs: Side,
}

/// Returns the public keys of both sides.
pub(super) fn known_keys(read: &Read) -> Vec<KnownKey> {
    let key_of = |certificate: &Option<Certificate>| certificate.as_ref().map(|one| one.public_key().clone());
    let all = [
        ("private_key", Side::Signer, read.private_key.as_ref().map(|key| key.public_key().clone())),
        ("app_public_key", Side::Signer, read.app_public_key.clone()),
        ("app_certificate", Side::Signer, key_of(&read.app_certificate)),
        ("alipay_public_key", Side::Receiver, read.alipay_public_key.clone()),
        ("alipay_certificate", Side::Receiver, key_of(&read.alipay_certificate)),
    ];
    let known = all.into_iter().filter_map(|(name, signs, key)| {
        let numbers = signature::numbers(key.as_ref()?)?;
        Some(KnownKey { name, key: key?, numbers, signs })
    });
    known.collect()
}

/// Opens a signature with the key that made it. Of equal keys, the one of the expected side is taken. A signature that may
/// be PSS counts only if it fits a text. The keys of the other side are tried in a full search only.
pub(super) fn open<'k>(
    keys: &'k [KnownKey],
    signature: &[u8],
    expected: Side,
    search: Search<'_>,
    fits: impl Fn(&Opened) -> bool,
) -> Option<(&'k KnownKey, Opened)> {
    let own = keys.iter().filter(|known| known.signs == expected);
    let other = keys.iter().filter(|known| known.signs != expected && search.is_full());
    let mut tried: Vec<&PublicKey> = Vec::new();
    own.chain(other).find_map(|known| {
        if tried.contains(&&known.key) {
            return None;
        }
        tried.push(&known.key);
        search.count_opening();
        let opened = signature::open(&known.numbers, signature)?;
        let is_certain = matches!(opened, Opened::Digest { .. }) || fits(&opened);
        is_certain.then_some((known, opened))
    })
}
