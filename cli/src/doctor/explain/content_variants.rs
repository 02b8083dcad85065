//! The variants of a text by known mistakes.

use std::borrow::Cow;

use alipay::{
    Charset,
    runtime::json::{self, Json},
};

use super::{
    candidate::{Variant, variants},
    mistake::{ContentMistake as Kind, FormMistake, Mistake},
};

/// Returns the text of a body and its variants.
pub(super) fn of_text(text: &[u8]) -> Vec<Variant<Vec<u8>>> {
    let ends = [
        (Kind::Trimmed, text.trim_ascii().to_vec()),
        (Kind::TrailingNewline, [text, b"\n"].concat()),
        (Kind::ByteOrderMark, text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text).to_vec()),
        (Kind::LineEnds, replaced(text, b"\r\n", b"\n")),
        (Kind::LineEnds, replaced(&replaced(text, b"\r\n", b"\n"), b"\n", b"\r\n")),
    ];
    let all = ends.into_iter().chain(within(text)).map(|(kind, text)| (Mistake::Content(kind), text));
    variants(text.to_vec(), all)
}

/// Returns the variants that leave the ends of a text alone. They apply to the value of a parameter as well.
pub(super) fn within(text: &[u8]) -> Vec<(Kind, Vec<u8>)> {
    let mut changed = vec![
        (Kind::SlashesUnescaped, replaced(text, b"\\/", b"/")),
        (Kind::SlashesEscaped, replaced(&replaced(text, b"\\/", b"/"), b"/", b"\\/")),
        (Kind::HtmlEscaped, unescape_html(text)),
    ];
    if let Ok(text) = std::str::from_utf8(text)
        && let Ok(document) = json::parse(text)
        && matches!(document, Json::Object(_) | Json::List(_))
    {
        let compact = document.to_string();
        changed.push((Kind::UnicodeEscaped, escape_unicode(text).into_bytes()));
        changed.push((Kind::UnicodeUnescaped, unescape_unicode(text).into_bytes()));
        changed.push((Kind::JsonCompacted, compact.into_bytes()));
        for has_zeros in [true, false] {
            let changed_document = without_empty(&document, has_zeros);
            changed.push((Kind::EmptyMembersAdded, changed_document.to_string().into_bytes()));
        }
        changed.push((Kind::JsonSpaced, spaced(&document).into_bytes()));
        changed.push((Kind::JsonSorted, sorted(document).to_string().into_bytes()));
    }
    changed
}

/// Returns the text in other character sets.
pub(super) fn of_charset(bytes: &[u8]) -> Vec<Variant<Vec<u8>>> {
    let recoded = |from: Charset, to: Charset| {
        from.decode(bytes).and_then(|text| to.encode(&text).map(Cow::into_owned).ok())
    };
    let to_utf8 = recoded(Charset::Gb18030, Charset::Utf8);
    let others = [
        recoded(Charset::Utf8, Charset::Gbk).map(|bytes| (FormMistake::GbkForUtf8, bytes)),
        // Most UTF-8 texts are valid GBK as well; then the first variant is meant.
        to_utf8.filter(|_| std::str::from_utf8(bytes).is_err()).map(|bytes| (FormMistake::Utf8ForGbk, bytes)),
    ];
    variants(bytes.to_vec(), others.into_iter().flatten().map(|(kind, bytes)| (Mistake::Form(kind), bytes)))
}

fn replaced(text: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix(from) {
            out.extend_from_slice(to);
            rest = after;
        } else if let Some((first, after)) = rest.split_first() {
            out.push(*first);
            rest = after;
        }
    }
    out
}

/// Replaces the escapes of HTML.
pub(super) fn unescape_html(text: &[u8]) -> Vec<u8> {
    let mut text = text.to_vec();
    for (escape, plain) in [
        ("&quot;", "\""),
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&apos;", "'"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&amp;", "&"),
    ] {
        text = replaced(&text, escape.as_bytes(), plain.as_bytes());
    }
    text
}

fn escape_unicode(text: &str) -> String {
    let mut out = String::new();
    for character in text.chars() {
        if character.is_ascii() {
            out.push(character);
        } else {
            let mut units = [0; 2];
            out.extend(character.encode_utf16(&mut units).iter().map(|unit| format!("\\u{unit:04x}")));
        }
    }
    out
}

/// Replaces the escapes of characters beyond ASCII. Others, such as `\u0022`, have a meaning in JSON.
fn unescape_unicode(text: &str) -> String {
    let mut units: Vec<u16> = Vec::new();
    let mut out = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let unit = rest
            .strip_prefix("\\u")
            .and_then(|after| after.get(..4))
            .and_then(|digits| u16::from_str_radix(digits, 16).ok())
            .filter(|unit| *unit >= 0x80);
        match unit {
            Some(unit) => {
                units.push(unit);
                rest = rest.get(6..).unwrap_or_default();
            }
            None => {
                out.push_str(&String::from_utf16_lossy(&std::mem::take(&mut units)));
                out.push(first);
                rest = rest.get(first.len_utf8()..).unwrap_or_default();
            }
        }
    }
    out.push_str(&String::from_utf16_lossy(&units));
    out
}

/// Writes JSON as some languages do, with a space after each colon and comma.
fn spaced(document: &Json<'_>) -> String {
    match document {
        Json::Object(members) => {
            let members = members
                .iter()
                .map(|member| format!("{}: {}", Json::Text(member.name.clone()), spaced(&member.value)));
            format!("{{{}}}", members.collect::<Vec<_>>().join(", "))
        }
        Json::List(items) => format!("[{}]", items.iter().map(spaced).collect::<Vec<_>>().join(", ")),
        single => single.to_string(),
    }
}

/// Removes the members that a struct adds: those without a value, and perhaps zeros.
fn without_empty<'j>(document: &Json<'j>, has_zeros: bool) -> Json<'j> {
    let is_empty = |value: &Json<'_>| match value {
        Json::Null => true,
        Json::Text(text) => text.is_empty(),
        Json::Number(number) => !has_zeros && number.as_ref() == "0",
        _ => false,
    };
    match document {
        Json::Object(members) => {
            let kept = members.iter().filter(|member| !is_empty(&member.value)).cloned();
            let kept = kept.map(|mut member| {
                member.value = without_empty(&member.value, has_zeros);
                member
            });
            Json::Object(kept.collect())
        }
        Json::List(items) => Json::List(items.iter().map(|item| without_empty(item, has_zeros)).collect()),
        single => single.clone(),
    }
}

fn sorted(document: Json<'_>) -> Json<'_> {
    match document {
        Json::Object(mut members) => {
            members.sort_by(|left, right| left.name.cmp(&right.name));
            for member in &mut members {
                member.value = sorted(std::mem::replace(&mut member.value, Json::Null));
            }
            Json::Object(members)
        }
        Json::List(items) => Json::List(items.into_iter().map(sorted).collect()),
        single => single,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_escaped_and_unescaped() {
        assert_eq!(escape_unicode("{\"a\":\"中😀\"}"), "{\"a\":\"\\u4e2d\\ud83d\\ude00\"}");
        assert_eq!(
            unescape_unicode("{\"a\":\"\\u4e2d\\ud83d\\ude00\\u0022\\u4E\"}"),
            "{\"a\":\"中😀\\u0022\\u4E\"}"
        );
    }

    #[test]
    fn json_is_written_as_other_languages_write_it() {
        let document = json::parse(r#"{"b":[1,{"d":2,"c":"x"}],"a":"/"}"#).unwrap();
        assert_eq!(spaced(&document), r#"{"b": [1, {"d": 2, "c": "x"}], "a": "/"}"#);
        assert_eq!(sorted(document).to_string(), r#"{"a":"/","b":[1,{"c":"x","d":2}]}"#);
    }

    #[test]
    fn an_unchanged_text_is_not_a_variant() {
        let texts: Vec<_> = of_text(b"plain").into_iter().map(|(_, text)| text).collect();
        assert_eq!(texts, [b"plain".to_vec(), b"plain\n".to_vec()]);
    }
}
