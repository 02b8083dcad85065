//! The line that Alipay's Java SDK logs for a failed call: `ErrorScene^_^..^_^ProtocalMustParams:a=b&c=d^_^..`.

use super::{lossless::bytes_of, names};
use crate::doctor::explain::{
    form_variants::Pairs,
    parameters::{Escaping, ParameterSet, Shape},
};

const MARK: &str = "^_^";

/// The names before the parameters. The first has the spelling of the SDK.
const SECTIONS: [&str; 4] =
    ["ProtocalMustParams:", "ProtocalOptParams:", "ApplicationParams:", "ProtocolMustParams:"];

/// Finds the lines in a text.
pub(super) fn find(text: &str) -> Vec<ParameterSet> {
    if !text.contains(MARK) {
        return Vec::new();
    }
    let starts: Vec<usize> = SECTIONS
        .iter()
        .filter(|name| name.contains("Must"))
        .flat_map(|name| text.match_indices(name).map(|(at, _)| at))
        .collect();
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let scenes = starts.iter().zip(ends).filter_map(|(start, end)| text.get(*start..end));
    scenes.flat_map(of_scene).collect()
}

/// Reads the parameters of all sections. The last one may end with its line, or have more lines.
fn of_scene(scene: &str) -> Vec<ParameterSet> {
    let parts: Vec<&str> = scene.split(MARK).collect();
    let is_section = |part: &&str| SECTIONS.iter().any(|name| part.trim_start().starts_with(name));
    let last_section = parts.iter().rposition(is_section).unwrap_or_default();
    // Another mark after the last section shows its end.
    let is_last =
        parts.get(last_section).is_some_and(|part| part.trim_start().starts_with("ApplicationParams:"));
    let is_ended = is_last && last_section.saturating_add(1) < parts.len();
    let mut sets: Vec<ParameterSet> = Vec::new();
    for one_line in [true, false] {
        let pairs: Pairs =
            parts.iter().filter(|part| is_section(part)).flat_map(|part| pairs(part, one_line)).collect();
        let has_sign = pairs.iter().any(|(name, _)| name == b"sign");
        if has_sign && !sets.iter().any(|set| set.pairs == pairs) {
            sets.push(ParameterSet::new(Shape::ErrorScene, Escaping::Plain, pairs).cut_if(!is_ended));
        }
    }
    sets
}

fn pairs(section: &str, one_line: bool) -> Pairs {
    let content = section.split_once(':').map_or("", |(_, content)| content);
    let content = if one_line {
        content.split('\n').next().unwrap_or_default().trim_end_matches('\r')
    } else {
        content
    };
    let mut pairs: Vec<(String, String)> = Vec::new();
    for part in content.split('&') {
        let length = names::length(part);
        match part.split_at_checked(length).and_then(|(name, rest)| Some((name, rest.strip_prefix('=')?))) {
            Some((name, value)) if length > 0 => pairs.push((name.to_owned(), value.to_owned())),
            // A value with `&`.
            _ => {
                if let Some((_, value)) = pairs.last_mut() {
                    value.push('&');
                    value.push_str(part);
                }
            }
        }
    }
    pairs.into_iter().map(|(name, value)| (bytes_of(&name), bytes_of(&value))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sections_are_joined() {
        let line = "ErrorScene^_^40002^_^null^_^Linux^_^2020^_^ProtocalMustParams:app_id=1&sign=a==&timestamp=2020-01-02 11:15:28^_^ProtocalOptParams:format=json^_^ApplicationParams:biz_content={\"u\":\"a?b&c\"}^_^3ms^_^Body:{}\n";
        let sets = find(line);
        assert_eq!(sets[0].text("timestamp").as_deref(), Some("2020-01-02 11:15:28"));
        assert_eq!(sets[0].text("biz_content").as_deref(), Some("{\"u\":\"a?b&c\"}"));
        assert!(!sets[0].is_cut);
        assert!(find("^_^ProtocalMustParams:app_id=1&sign=a")[0].is_cut);
    }
}
