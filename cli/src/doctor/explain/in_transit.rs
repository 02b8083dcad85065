//! Changes that frameworks make before a program sees the parameters: empty ones dropped, values trimmed, numbers rewritten.

use super::{
    candidate::Candidate,
    form_variants::{Pairs, Rule},
    mistake::{ContentMistake, FormMistake, Mistake, Side},
    parameters::ParameterSet,
};

/// Parameters of notifications that are empty at times.
const OFTEN_EMPTY: [&str; 18] = [
    "body",
    "consumer_miniAppId",
    "extend_params",
    "isv_ticket",
    "item_code",
    "merchant_shop_id",
    "miniapp_release_bundle",
    "order_ticket",
    "package_count",
    "passback_params",
    "period_day",
    "promoter_master_name",
    "promoter_master_pid",
    "refund_fee",
    "service_code",
    "specifications",
    "subject",
    "voucher_detail_list",
];

/// Whitespace that middleware trims.
const WHITESPACE: [(&str, &str); 5] = [("", " "), (" ", ""), ("", "\n"), ("", "\r\n"), (" ", " ")];

/// Returns the texts that Alipay may have signed before a framework changed the parameters.
pub(super) fn candidates(set: &ParameterSet, side: Side, rule: Rule) -> Vec<Candidate<Vec<u8>>> {
    if side == Side::Signer {
        return Vec::new();
    }
    let pairs = set.decoded();
    let mut found = Vec::new();
    let mut add = |mistake: Mistake, pairs: Pairs| {
        for has_empty in [true, false] {
            let text = joined(pairs.clone(), rule, has_empty);
            found.push(Candidate::by(mistake.clone(), text));
        }
    };
    for name in OFTEN_EMPTY.iter().filter(|name| !set.has(name)) {
        let with = [pairs.clone(), vec![(name.as_bytes().to_vec(), Vec::new())]].concat();
        add(Mistake::EmptyDropped((*name).to_owned()), with);
    }
    for index in 0..pairs.len() {
        for (before, after) in WHITESPACE {
            let changed =
                changed(&pairs, index, |value| [before.as_bytes(), value, after.as_bytes()].concat());
            add(Mistake::Content(ContentMistake::TrimmedInTransit), changed);
        }
    }
    for decimals in 0..3 {
        let all = pairs.iter().map(|(name, value)| (name.clone(), with_decimals(name, value, decimals)));
        add(Mistake::Form(FormMistake::NumbersReformatted), all.collect());
    }
    found
}

fn changed(pairs: &Pairs, index: usize, change: impl Fn(&[u8]) -> Vec<u8>) -> Pairs {
    let mut pairs = pairs.clone();
    if let Some((_, value)) = pairs.get_mut(index) {
        *value = change(value);
    }
    pairs
}

/// Writes an amount with a number of decimals. Other values stay.
fn with_decimals(name: &[u8], value: &[u8], decimals: usize) -> Vec<u8> {
    let is_amount =
        ["amount", "fee", "price"].iter().any(|word| String::from_utf8_lossy(name).contains(word));
    let amount = std::str::from_utf8(value).ok().filter(|text| {
        is_amount && text.len() < 16 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
    });
    let Some(text) = amount else { return value.to_vec() };
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits: String = fraction.chars().chain(std::iter::repeat('0')).take(decimals).collect();
    if decimals == 0 { whole.to_owned() } else { format!("{whole}.{digits}") }.into_bytes()
}

fn joined(mut pairs: Pairs, rule: Rule, has_empty: bool) -> Vec<u8> {
    pairs.retain(|(name, value)| {
        name != b"sign" && (rule == Rule::ButSign || name != b"sign_type") && (has_empty || !value.is_empty())
    });
    pairs.sort();
    let parts: Vec<Vec<u8>> =
        pairs.iter().map(|(name, value)| [name.as_slice(), b"=", value].concat()).collect();
    parts.join(&b'&')
}
