//! Signatures that were made or written in another way.

use base64::{Engine, engine::general_purpose::STANDARD};
use rsa::{Pkcs1v15Sign, Pss, rand_core::OsRng};
use sha2::{Digest, Sha256};

use super::{ALIPAY, canonical, form, rsa, sign, wrong};

const PAIRS: [(&str, &str); 3] = [("app_id", "2021"), ("msg_method", "m"), ("notify_id", "1")];

fn with(signature: &str) -> Vec<&'static str> {
    wrong(form(&[PAIRS.as_slice(), &[("sign", signature)]].concat()))
}

fn bytes() -> Vec<u8> {
    STANDARD.decode(sign(ALIPAY, canonical(&PAIRS))).unwrap()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn other_digests_and_paddings_are_named() {
    let (key, text) = (rsa(ALIPAY), canonical(&PAIRS));
    let digest = Sha256::digest(&text);
    let signed = |scheme: Pkcs1v15Sign, digest: &[u8]| STANDARD.encode(key.sign(scheme, digest).unwrap());
    assert_eq!(with(&signed(Pkcs1v15Sign::new::<Sha256>(), &digest)), [""; 0]);
    assert_eq!(with(&signed(Pkcs1v15Sign::new::<sha1::Sha1>(), &sha1::Sha1::digest(&text))), ["sha1"]);
    let prefix =
        b"\x30\x20\x30\x0c\x06\x08\x2a\x86\x48\x86\xf7\x0d\x02\x05\x05\x00\x04\x10".as_slice().into();
    let with_md5 = Pkcs1v15Sign { hash_len: Some(16), prefix };
    assert_eq!(with(&signed(with_md5, &md5::Md5::digest(&text))), ["md5"]);
    assert_eq!(with(&signed(Pkcs1v15Sign::new::<sha2::Sha512>(), &sha2::Sha512::digest(&text))), ["sha512"]);
    assert_eq!(with(&signed(Pkcs1v15Sign::new_unprefixed(), &digest)), ["no-digest-info"]);
    assert_eq!(with(&signed(Pkcs1v15Sign::new::<Sha256>(), &Sha256::digest(digest))), ["hashed-twice"]);
    let of_hex = Sha256::digest(hex(&digest));
    assert_eq!(with(&signed(Pkcs1v15Sign::new::<Sha256>(), &of_hex)), ["hex-hashed"]);
    let pss = key.sign_with_rng(&mut OsRng, Pss::new::<Sha256>(), &digest).unwrap();
    assert_eq!(with(&STANDARD.encode(pss)), ["pss"]);
}

#[test]
fn other_ways_to_write_a_signature_are_named() {
    let right = STANDARD.encode(bytes());
    assert_eq!(with(&base64::engine::general_purpose::URL_SAFE.encode(bytes())), ["signature-url-safe"]);
    assert_eq!(with(&hex(&bytes())), ["signature-hex"]);
    assert_eq!(with(&right.replace('=', "%3D")), ["signature-escaped"]);
    let (first, rest) = right.split_at(76);
    assert_eq!(with(&format!("{first}\n{rest}")), ["signature-lines"]);
    assert_eq!(with(&right[..300]), ["signature-cut"]);
    assert_eq!([with("!!!"), with("AAAA")], [["signature-cut"]; 2]);
}
