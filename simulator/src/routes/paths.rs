//! Paths with placeholders.

use percent_encoding::percent_decode_str;

/// Matches a path with a template segment by segment. Returns the values of the placeholders.
pub(super) fn placeholders(template: &'static str, path: &str) -> Option<Vec<(&'static str, String)>> {
    if template.split('/').count() != path.split('/').count() {
        return None;
    }
    let mut values = Vec::new();
    for (expected, segment) in template.split('/').zip(path.split('/')) {
        match expected.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
            Some(_) if segment.is_empty() => return None,
            Some(name) => values.push((name, percent_decode_str(segment).decode_utf8().ok()?.into_owned())),
            None if expected == segment => {}
            None => return None,
        }
    }
    Some(values)
}
