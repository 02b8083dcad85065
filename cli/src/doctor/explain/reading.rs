//! From a text to captures: every form in which programs show signed parameters, responses and requests.
//!
//! Readers look for one form each, in every [view](view) of the text. Where a text can be read in several ways, all of
//! them are kept; the signature shows which one is right.

mod bare;
mod curl;
mod entries;
mod error_scene;
mod escapes;
mod form_text;
mod grouping;
mod html_form;
mod lines;
mod literal;
mod lossless;
mod messages;
mod names;
mod printed_response;
mod recorded;
mod response;
mod view;
mod wrapping;

use alipay::Charset;

pub(super) use names::is_known;
pub(super) use response::{SignedValue, ValueKind};

use super::{
    capture::Capture,
    http,
    parameters::{Escaping, ParameterSet, Shape},
    platform_message::quoted_text,
    rest_variants::{RestRequest, RestResponse},
};
use lossless::bytes_of;
use view::View;

/// The findings of the readers in the views of one text.
#[derive(Debug, Default)]
struct Found {
    requests: Vec<RestRequest>,
    responses: Vec<RestResponse>,
    /// The codes of responses without a signature.
    unsigned: Vec<Option<String>>,
    sets: Vec<ParameterSet>,
    values: Vec<SignedValue>,
    quotes: Vec<String>,
    /// The header `Date` of a response.
    date: Option<String>,
}

/// Finds the captures in a text, and the time in the header `Date` of a response.
pub(super) fn find(bytes: &[u8]) -> (Vec<Capture>, Option<String>) {
    let bytes = as_utf8(bytes);
    let mut found = Found::default();
    for view in view::views(&bytes) {
        read(&view, &mut found);
    }
    let date = found.date.take();
    (grouping::captures(found), date)
}

/// Returns the text of a file in UTF-16, or without a byte order mark.
fn as_utf8(bytes: &[u8]) -> Vec<u8> {
    let units = |read: fn([u8; 2]) -> u16| {
        let pairs = bytes.chunks_exact(2).skip(1).filter_map(|pair| pair.try_into().ok());
        String::from_utf16_lossy(&pairs.map(read).collect::<Vec<u16>>()).into_bytes()
    };
    match bytes {
        [0xFF, 0xFE, ..] => units(u16::from_le_bytes),
        [0xFE, 0xFF, ..] => units(u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => rest.to_vec(),
        _ => bytes.to_vec(),
    }
}

fn read(view: &View, found: &mut Found) {
    let text = &view.text;
    let bytes = bytes_of(text);
    let mut parts = http::messages(&bytes);
    if text.contains("curl") {
        parts.extend(curl::find(text));
    }
    if text.contains("\"method\"") || text.contains("\"headers\"") {
        parts.extend(recorded::find(text));
    }
    for message in &parts {
        messages::read(message, found);
    }
    found.sets.extend(parameters(view));
    found.values.extend(response::find(text));
    if text.contains("_response") {
        found.values.extend(response::printed(text));
    }
    let shown = Charset::Utf8.decode(&bytes).or_else(|| Charset::Gb18030.decode(&bytes)).unwrap_or_default();
    found.quotes.extend(quoted_text(&shown));
}

/// Reads the parameters in a view.
fn parameters(view: &View) -> Vec<ParameterSet> {
    let (text, is_closed) = (&view.text, view.is_closed);
    if !text.contains("sign") {
        return Vec::new();
    }
    let mut sets = Vec::new();
    if html_form::is_page(text) {
        sets.extend(html_form::find(text));
    }
    if text.contains("sign=") {
        sets.extend(form_text::find(text, is_closed));
    }
    sets.extend(error_scene::find(text));
    sets.extend(entries::find(text));
    sets.extend(bare::find(text, is_closed));
    sets.extend(lines::find(text));
    let beans: Vec<ParameterSet> = sets.iter().filter_map(with_names_of_the_wire).collect();
    sets.extend(beans);
    // A framework may show its parameters as they were on the wire.
    let is_encoded = |value: &[u8]| {
        value.windows(3).any(
            |part| matches!(part, [b'%', high, low] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit()),
        )
    };
    let encoded: Vec<ParameterSet> = sets
        .iter()
        .filter(|set| set.escaping == Escaping::Plain && set.shape != Shape::PageForm)
        .filter(|set| set.pairs.iter().any(|(_, value)| is_encoded(value)))
        .map(|set| ParameterSet { escaping: Escaping::Form, ..set.clone() })
        .collect();
    sets.extend(encoded);
    sets
}

/// Returns the set with the names of the wire, if its names are those of a bean, such as `notifyId`.
fn with_names_of_the_wire(set: &ParameterSet) -> Option<ParameterSet> {
    let is_of_bean = |name: &[u8]| name.iter().any(u8::is_ascii_uppercase) && !name.contains(&b'_');
    if set.escaping == Escaping::Form || !set.pairs.iter().any(|(name, _)| is_of_bean(name)) {
        return None;
    }
    let of_wire = |name: &[u8]| bytes_of(&names::snake_case(&lossless::text_of(name)));
    let pairs = set.pairs.iter().map(|(name, value)| (of_wire(name), value.clone())).collect();
    Some(ParameterSet { pairs, ..set.clone() })
}
