//! The check that a capture is complete by its form.

use crate::doctor::explain::{
    content::Content,
    masked::masked_name,
    parameters::{Escaping, ParameterSet, Shape},
};

/// Returns whether the most likely reading is complete by its form, so that a difference was made by somebody, and not by
/// what recorded the text.
pub(super) fn is_complete(sets: &[ParameterSet]) -> bool {
    let Some(first) = sets.first().filter(|first| !first.is_cut) else { return false };
    let shows_end = match first.shape {
        Shape::HttpMessage | Shape::PageForm | Shape::Map | Shape::ErrorScene => true,
        Shape::Form => is_encoded(first),
        // Without quotes, a value may contain what separates values.
        Shape::PrintedMap | Shape::Lines | Shape::DecodedForm => false,
    };
    // Another reading with more parameters may be the right one.
    let is_longest =
        sets.iter().all(|set| !set.is_cut || set.pairs.len() <= first.pairs.len() || is_loose(set.shape));
    // Of a request, query and body may have been logged apart.
    let may_lack_body = Content::of(first) == Content::Request
        && first.shape != Shape::HttpMessage
        && !first.has("biz_content");
    shows_end && is_longest && !may_lack_body && masked_name(&first.decoded()).is_none()
}

/// Returns whether a form is as it was on the wire: the padding of its signature is percent-encoded, and no value has a
/// character that has to be.
fn is_encoded(set: &ParameterSet) -> bool {
    let is_plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"%+-._~*!'()/:@,$;".contains(byte);
    let has_escapes = |value: &[u8]| value.contains(&b'%');
    set.escaping == Escaping::Form
        && set.pairs.iter().any(|(name, value)| name == b"sign" && has_escapes(value))
        && set.pairs.iter().all(|(_, value)| value.iter().all(is_plain))
}

/// Returns whether a reader of this form takes names from the text around the parameters as well.
fn is_loose(shape: Shape) -> bool {
    matches!(shape, Shape::Lines | Shape::PrintedMap)
}
