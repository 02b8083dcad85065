//! The form of an HTML page, such as the one that the page payment returns.

use super::lossless::{bytes_of, text_of};
use crate::doctor::explain::{
    content_variants::unescape_html,
    form_variants::{Pairs, decode, split},
    parameters::{Escaping, ParameterSet, Shape},
};

/// Finds the forms with a signature in a page.
pub(super) fn find(text: &str) -> Vec<ParameterSet> {
    let lower = text.to_ascii_lowercase();
    let starts: Vec<usize> = lower.match_indices("<form").map(|(at, _)| at).collect();
    let mut sets = Vec::new();
    for start in starts {
        let close = lower
            .get(start..)
            .and_then(|rest| rest.find("</form"))
            .map(|length| start.saturating_add(length));
        let content = text.get(start..close.unwrap_or(text.len())).unwrap_or_default();
        for is_escaped in [true, false] {
            sets.extend(form(content, is_escaped).map(|set| set.cut_if(close.is_none())));
        }
    }
    if sets.is_empty() && lower.contains("<input") {
        sets.extend(form(text, true).map(|set| set.cut_if(true)));
    }
    sets
}

fn form(content: &str, is_escaped: bool) -> Option<ParameterSet> {
    let attribute = |tag: &str, name: &str| attribute(tag, name, is_escaped);
    let mut pairs: Pairs = Vec::new();
    let action = tags(content, "form").find_map(|tag| attribute(tag, "action")).unwrap_or_default();
    if let Some((_, query)) = action.split_once('?') {
        let query = split(&bytes_of(query));
        pairs.extend(query.into_iter().map(|(name, value)| (decode(&name), decode(&value))));
    }
    let in_query: Vec<Vec<u8>> = pairs.iter().map(|(name, _)| name.clone()).collect();
    for tag in tags(content, "input") {
        let Some(name) = attribute(tag, "name") else { continue };
        let pair = (bytes_of(&name), bytes_of(&attribute(tag, "value").unwrap_or_default()));
        // Some pages repeat a parameter of the address.
        if !pairs.contains(&pair) {
            pairs.push(pair);
        }
    }
    let has_sign = pairs.iter().any(|(name, _)| name == b"sign");
    let set = ParameterSet::new(Shape::PageForm, Escaping::Plain, pairs);
    let host =
        action.split_once("://").and_then(|(_, rest)| rest.split(['/', '?']).next()).map(ToOwned::to_owned);
    has_sign.then_some(ParameterSet { in_query: (!in_query.is_empty()).then_some(in_query), host, ..set })
}

/// Returns the tags of a name. A `>` within quotes is a part of its value.
fn tags<'t>(content: &'t str, name: &'static str) -> impl Iterator<Item = &'t str> {
    let starts = content.match_indices('<').map(|(at, _)| at.saturating_add(1));
    starts.filter_map(move |start| {
        let tag = content.get(start..)?;
        let is_name = tag.get(..name.len())?.eq_ignore_ascii_case(name);
        let mut quote = None;
        let end = tag.find(|c: char| {
            match quote {
                Some(open) if c == open => quote = None,
                None if matches!(c, '"' | '\'') => quote = Some(c),
                _ => {}
            }
            quote.is_none() && c == '>'
        });
        is_name.then(|| tag.get(..end.unwrap_or(tag.len()))).flatten()
    })
}

fn attribute(tag: &str, name: &str, is_escaped: bool) -> Option<String> {
    let at = tag.match_indices(name).map(|(at, _)| at).find(|at| {
        tag.get(..*at).is_some_and(|before| before.ends_with(char::is_whitespace))
            && tag.get(at.saturating_add(name.len())..).is_some_and(|rest| rest.trim_start().starts_with('='))
    })?;
    let value = tag.get(at.saturating_add(name.len())..)?.trim_start().strip_prefix('=')?.trim_start();
    let value = match value.chars().next()? {
        quote @ ('"' | '\'') => value.get(1..)?.split(quote).next()?,
        _ => value.split(char::is_whitespace).next()?,
    };
    Some(if is_escaped { text_of(&unescape_html(&bytes_of(value))) } else { value.to_owned() })
}

/// Returns whether a text looks like a page.
pub(super) fn is_page(text: &str) -> bool {
    text.contains("<form") || text.contains("<FORM") || text.contains("<input") || text.contains("<INPUT")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parameters_of_address_and_inputs_are_read() {
        let page = "<form name=\"f\" method=\"post\" action=\"https://h/gateway.do?charset=utf-8&amp;sign=a%2Bb&app_id=1\">\n\
                    <input type='hidden' name=\"biz_content\" value=\"{&quot;a&quot;:&quot;1 > 0&quot;}\">\n</form>";
        let set = &find(page)[0];
        assert_eq!(set.text("sign").as_deref(), Some("a+b"));
        assert_eq!(set.text("biz_content").as_deref(), Some("{\"a\":\"1 > 0\"}"));
        assert!(!set.is_cut);
        assert_eq!(set.in_query.as_ref().map(Vec::len), Some(3));
    }
}
