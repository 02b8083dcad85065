//! The signed text of a form, and its variants by known mistakes.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode, percent_encode};

use super::{
    candidate::{Candidate, Variant, in_order, through, variants},
    content_variants,
    mistake::{FormMistake as Kind, Mistake},
    parameters::{Escaping, ParameterSet},
};

/// A name and a value, escaped or not.
type Pair = (Vec<u8>, Vec<u8>);

/// A form.
pub(super) type Pairs = Vec<Pair>;

/// The parameters that a signature covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rule {
    /// All but `sign`: requests, and notifications by the rule V2.
    ButSign,
    /// All but `sign` and `sign_type`: notifications by the rule V1.
    ButSignAndType,
}

/// The characters that `encodeURIComponent` and similar functions escape.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The names of Alipay's parameters in requests and notifications.
const COMMON: [&[u8]; 24] = [
    b"app_id",
    b"method",
    b"version",
    b"format",
    b"charset",
    b"sign_type",
    b"timestamp",
    b"sign",
    b"notify_url",
    b"return_url",
    b"app_auth_token",
    b"auth_token",
    b"app_cert_sn",
    b"alipay_root_cert_sn",
    b"encrypt_type",
    b"biz_content",
    b"alipay_sdk",
    b"notify_id",
    b"notify_type",
    b"notify_time",
    b"msg_method",
    b"utc_timestamp",
    b"prod_code",
    b"auth_app_id",
];

/// Splits a form into its parameters without decoding them.
pub(super) fn split(raw: &[u8]) -> Pairs {
    let parts = raw.split(|byte| *byte == b'&').filter(|part| !part.is_empty());
    parts
        .map(|part| {
            let at = part.iter().position(|byte| *byte == b'=').unwrap_or(part.len());
            let (name, value) = part.split_at(at);
            (name.to_vec(), value.strip_prefix(b"=").unwrap_or_default().to_vec())
        })
        .collect()
}

/// Decodes a name or a value of a form, in which `+` is a space.
pub(super) fn decode(text: &[u8]) -> Vec<u8> {
    let spaced: Vec<u8> = text.iter().map(|byte| if *byte == b'+' { b' ' } else { *byte }).collect();
    percent_decode(&spaced).collect()
}

/// Returns the text that should have been signed.
pub(super) fn right_text(set: &ParameterSet, rule: Rule) -> Vec<u8> {
    let mut pairs = set.decoded();
    pairs.retain(|(name, value)| is_signed(rule, name) && !value.is_empty());
    pairs.sort_by(|(left, _), (right, _)| left.cmp(right));
    let pairs: Vec<Vec<u8>> =
        pairs.iter().map(|(name, value)| [name.as_slice(), b"=", value].concat()).collect();
    pairs.join(&b'&')
}

/// Returns whether a signature covers the parameter of this name.
fn is_signed(rule: Rule, name: &[u8]) -> bool {
    name != b"sign" && (rule == Rule::ButSign || name != b"sign_type")
}

/// Returns the texts that may have been signed. The right one is the first.
pub(super) fn candidates(set: &ParameterSet, rule: Rule) -> Vec<Candidate<Vec<u8>>> {
    let raw = &set.pairs;
    let length = raw.iter().map(|(name, value)| name.len().saturating_add(value.len())).sum();
    let decode = |raw: &Pairs| match set.escaping {
        Escaping::Form => decodings(raw),
        Escaping::Plain => variants(raw.clone(), [(Mistake::Form(Kind::PlusLost), with_plus(raw))]),
    };
    let decoded = through(Candidate::right(raw.clone(), length), decode);
    let selected = through(decoded, |pairs| selections(pairs, rule));
    let changed = through(selected, values);
    let ordered = through(changed, orders);
    let joined = through(ordered, joins);
    in_order(through(joined, |text| content_variants::of_charset(text)))
}

/// Returns the pairs with `+` in the place of spaces.
fn with_plus(pairs: &Pairs) -> Pairs {
    let plus = |value: &[u8]| value.iter().map(|byte| if *byte == b' ' { b'+' } else { *byte }).collect();
    pairs.iter().map(|(name, value)| (name.clone(), plus(value))).collect()
}

fn decodings(raw: &Pairs) -> Vec<Variant<Pairs>> {
    let each = |change: &dyn Fn(&[u8]) -> Vec<u8>| -> Pairs {
        raw.iter().map(|(name, value)| (decode(name), change(value))).collect()
    };
    let literal_plus = |value: &[u8]| percent_decode(value).collect::<Vec<u8>>();
    let plus_for_space = |value: &[u8]| -> Vec<u8> {
        decode(value).into_iter().map(|byte| if byte == b' ' { b'+' } else { byte }).collect()
    };
    // A form that is still encoded has none of these.
    let is_plain = |byte: &u8| !byte.is_ascii_graphic() || matches!(byte, b'"' | b'{' | b'}' | b'<' | b'>');
    let was_decoded = raw.iter().any(|(_, value)| value.iter().any(is_plain));
    let others = [
        (if was_decoded { Kind::DecodedBefore } else { Kind::NotDecoded }, each(&<[u8]>::to_vec)),
        (Kind::DecodedTwice, each(&|value| decode(&decode(value)))),
        (Kind::PlusKept, each(&literal_plus)),
        (Kind::PlusLost, each(&plus_for_space)),
    ];
    variants(each(&decode), others.map(|(kind, pairs)| (Mistake::Form(kind), pairs)))
}

fn selections(pairs: &Pairs, rule: Rule) -> Vec<Variant<Pairs>> {
    let keep = |is_kept: &dyn Fn(&[u8], &[u8]) -> bool| -> Pairs {
        pairs.iter().filter(|(name, value)| name != b"sign" && is_kept(name, value)).cloned().collect()
    };
    let has_type = rule == Rule::ButSign;
    let is_right = |name: &[u8], value: &[u8]| (has_type || name != b"sign_type") && !value.is_empty();
    let type_mistake = if has_type { Kind::SignTypeLeftOut } else { Kind::SignTypeIncluded };
    let mut others = vec![
        (
            Mistake::Form(type_mistake),
            keep(&|name, value| !value.is_empty() && (!has_type || name != b"sign_type")),
        ),
        (Mistake::Form(Kind::EmptyIncluded), keep(&|name, _| has_type || name != b"sign_type")),
    ];
    for (left_out, _) in pairs.iter().filter(|(name, _)| !COMMON.contains(&name.as_slice())) {
        let name = String::from_utf8_lossy(left_out).into_owned();
        let rest = keep(&|name, value| is_right(name, value) && name != left_out.as_slice());
        others.push((Mistake::ExtraParameter(name), rest));
    }
    // The parameters of the receiver's own URL are before or after Alipay's.
    for (before, after) in [(1, 1), (2, 0), (0, 2), (2, 1), (1, 2), (3, 0), (0, 3), (2, 2), (4, 0), (0, 4)] {
        let own = pairs.iter().take(before).chain(pairs.iter().rev().take(after));
        let own: Vec<&[u8]> = own.map(|(name, _)| name.as_slice()).collect();
        if own.iter().any(|name| COMMON.contains(name)) {
            continue;
        }
        let rest = keep(&|name, value| is_right(name, value) && !own.contains(&name));
        others.push((Mistake::Form(Kind::ExtraParameters), rest));
    }
    variants(keep(&is_right), others)
}

/// Returns the variants of the values, most of which affect the JSON of `biz_content`.
fn values(pairs: &Pairs) -> Vec<Variant<Pairs>> {
    let mut others: Vec<(Mistake, Pairs)> = Vec::new();
    let trimmed = pairs.iter().map(|(name, value)| (name.clone(), value.trim_ascii().to_vec()));
    others.push((Mistake::Content(super::mistake::ContentMistake::Trimmed), trimmed.collect()));
    for (index, (_, value)) in pairs.iter().enumerate() {
        let is_structured = value.first().is_some_and(|byte| matches!(byte, b'{' | b'['));
        let changes = content_variants::within(value).into_iter();
        for (kind, changed) in changes.filter(|(_, changed)| changed != value && is_structured) {
            let mut pairs = pairs.clone();
            if let Some((_, value)) = pairs.get_mut(index) {
                *value = changed;
            }
            others.push((Mistake::Content(kind), pairs));
        }
    }
    variants(pairs.clone(), others)
}

fn orders(pairs: &Pairs) -> Vec<Variant<Pairs>> {
    let sorted = |compare: fn(&Pair) -> Vec<u8>| {
        let mut sorted = pairs.clone();
        sorted.sort_by_key(compare);
        sorted
    };
    let others = [
        (Kind::Unsorted, pairs.clone()),
        (Kind::SortedIgnoringCase, sorted(|(name, _)| name.to_ascii_lowercase())),
        (Kind::SortedByPair, sorted(|(name, value)| [name.as_slice(), b"=", value].concat())),
    ];
    variants(sorted(|(name, _)| name.clone()), others.map(|(kind, pairs)| (Mistake::Form(kind), pairs)))
}

fn joins(pairs: &Pairs) -> Vec<Variant<Vec<u8>>> {
    let join = |separator: &[u8], write: &dyn Fn(&[u8]) -> Vec<u8>| {
        let pairs: Vec<Vec<u8>> =
            pairs.iter().map(|(name, value)| [name.as_slice(), b"=", &write(value)].concat()).collect();
        pairs.join(separator)
    };
    let escaped = |value: &[u8]| percent_encode(value, ESCAPED).to_string().into_bytes();
    let escaped_as_form =
        |value: &[u8]| percent_encode(value, ESCAPED).to_string().replace("%20", "+").into_bytes();
    let others = [
        (Kind::ValuesEncoded, join(b"&", &escaped)),
        (Kind::ValuesEncoded, join(b"&", &escaped_as_form)),
        (Kind::ValuesQuoted, join(b"&", &|value| [b"\"", value, b"\""].concat())),
        (Kind::Unseparated, join(b"", &<[u8]>::to_vec)),
    ];
    variants(join(b"&", &<[u8]>::to_vec), others.map(|(kind, text)| (Mistake::Form(kind), text)))
}
