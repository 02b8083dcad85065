//! Captures of real shape with throw-away keys.

use alipay::runtime::crypto::keys::{PrivateKey, PublicKey};

use super::{codes, sections};
use crate::doctor::inspect::Read;

macro_rules! case {
    ($name:literal) => {
        include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/doctor/", $name))
    };
}

const APP: &str = include_str!("../../../../tests/doctor/app.pem");
const ALIPAY: &str = include_str!("../../../../tests/doctor/ali_pub.pem");

fn found(capture: &[u8]) -> (Vec<&'static str>, Vec<&'static str>) {
    let read = Read {
        private_key: Some(PrivateKey::parse(APP).unwrap()),
        alipay_public_key: Some(PublicKey::parse(ALIPAY).unwrap()),
        app_id: Some("2021001234567890".to_owned()),
        ..Read::default()
    };
    let sections = sections(&[capture], None, &read);
    let kinds = sections.iter().map(|section| section.kind).collect();
    (kinds, codes(&sections))
}

#[test]
fn genuine_captures_verify_in_the_shape_in_which_people_have_them() {
    for (kind, capture) in [
        ("return-address", &case!("1_return.q")[..]),
        ("notification", case!("2_map.json")),
        ("notification", case!("3_decoded.log")),
        ("notification", case!("3_raw.q")),
        ("v2-request", case!("5_form.q")),
        ("v2-request", case!("5_form_then_text.txt")),
        ("v2-request", case!("6_java.log")),
    ] {
        assert_eq!(found(capture), (vec![kind], Vec::new()), "{}", String::from_utf8_lossy(capture));
    }
}

#[test]
fn a_quote_ends_where_it_ends() {
    assert_eq!(found(case!("4_quote.txt")), (vec!["platform"], vec!["quote-alone"]));
    let (_, codes) = found(&[&case!("5_form.q")[..], b"\n", case!("4_quote.txt")].concat());
    assert!(codes.contains(&"quote-differs"), "{codes:?}");
}

#[test]
fn wrong_parameters_are_named_beside_a_valid_signature() {
    let (kinds, codes) = found(case!("8_params.q"));
    assert_eq!(kinds, ["v2-request"]);
    assert_eq!(codes, ["app-id-differs", "timestamp", "biz-content-no-json"]);
}
