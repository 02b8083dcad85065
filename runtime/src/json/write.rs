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
    for character in text.chars() {
        match character {
            '"' => out.write_str("\\\"")?,
            '\\' => out.write_str("\\\\")?,
            '\n' => out.write_str("\\n")?,
            '\r' => out.write_str("\\r")?,
            '\t' => out.write_str("\\t")?,
            control if control < ' ' => write!(out, "\\u{:04x}", u32::from(control))?,
            plain => out.write_char(plain)?,
        }
    }
    out.write_char('"')
}
