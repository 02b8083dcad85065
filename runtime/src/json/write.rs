//! The JSON writer.

use std::fmt::{Display, Formatter, Result, Write};

use super::Json;

/// Compact JSON: no whitespace, text as UTF-8, and only mandatory escapes.
impl Display for Json<'_> {
    fn fmt(&self, out: &mut Formatter<'_>) -> Result {
        match self {
            Json::Null => out.write_str("null"),
            Json::Bool(value) => write!(out, "{value}"),
            Json::Number(text) => out.write_str(text),
            Json::Text(text) => write_text(text, out),
            Json::List(items) => {
                out.write_char('[')?;
                for (index, item) in items.iter().enumerate() {
                    separate(index, out)?;
                    item.fmt(out)?;
                }
                out.write_char(']')
            }
            Json::Object(members) => {
                out.write_char('{')?;
                for (index, member) in members.iter().enumerate() {
                    separate(index, out)?;
                    write_text(&member.name, out)?;
                    out.write_char(':')?;
                    member.value.fmt(out)?;
                }
                out.write_char('}')
            }
        }
    }
}

fn separate(index: usize, out: &mut Formatter<'_>) -> Result {
    if index > 0 { out.write_char(',') } else { Ok(()) }
}

fn write_text(text: &str, out: &mut Formatter<'_>) -> Result {
    out.write_char('"')?;
    let mut rest = text;
    while let Some((plain, escaped, after)) = split_at_escape(rest) {
        out.write_str(plain)?;
        match escaped {
            b'"' => out.write_str("\\\"")?,
            b'\\' => out.write_str("\\\\")?,
            b'\n' => out.write_str("\\n")?,
            b'\r' => out.write_str("\\r")?,
            b'\t' => out.write_str("\\t")?,
            control => write!(out, "\\u{control:04x}")?,
        }
        rest = after;
    }
    out.write_str(rest)?;
    out.write_char('"')
}

/// The text before the first character that must be escaped, that character, which is one byte, and the text after it.
fn split_at_escape(text: &str) -> Option<(&str, u8, &str)> {
    let must_be_escaped = |byte: u8| matches!(byte, b'"' | b'\\' | 0..b' ');
    let at = text.bytes().position(must_be_escaped)?;
    let (plain, rest) = text.split_at_checked(at)?;
    Some((plain, *rest.as_bytes().first()?, rest.get(1..)?))
}
