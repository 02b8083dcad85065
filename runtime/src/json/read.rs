//! The strict JSON reader.

mod string;

use std::{borrow::Cow, collections::HashSet, ops::Range};

use super::{Json, Member};

/// The deepest nesting that is read. Alipay's documents have about ten levels.
const MAX_DEPTH: u32 = 64;

/// Up to this number of members, a linear search for duplicates is cheaper than a set.
const LINEAR_SEARCH: usize = 32;

/// A text that is not JSON of the strict kind that this crate accepts.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("invalid JSON: {problem} (at byte {position})")]
#[non_exhaustive]
pub struct JsonError {
    /// The problem.
    pub problem: &'static str,
    /// Its place in the document, as a byte offset from 0.
    pub position: usize,
}

/// Parses a text that consists of exactly one JSON document.
///
/// # Errors
/// Returns [`JsonError`] if the text does not follow RFC 8259, if an object has two members of the same name
/// (compared after unescaping), or if it is nested more than 64 levels deep.
pub fn parse(text: &str) -> Result<Json<'_>, JsonError> {
    let mut reader = Reader { text, position: 0, spans: None };
    reader.document()
}

/// Parses one JSON object, and returns each member with the byte range of its value in the text: the signature
/// of a [V2 response](crate::protocol::reference#v2-responses) covers such a range.
///
/// # Errors
/// As [`parse`]; also returns [`JsonError`] if the document is not an object.
pub fn parse_with_spans(text: &str) -> Result<Vec<(Member<'_>, Range<usize>)>, JsonError> {
    let mut reader = Reader { text, position: 0, spans: Some(Vec::new()) };
    match reader.document()? {
        Json::Object(members) => Ok(members.into_iter().zip(reader.spans.unwrap_or_default()).collect()),
        _ => Err(JsonError { problem: "expected an object", position: 0 }),
    }
}

struct Reader<'a> {
    text: &'a str,
    position: usize,
    /// The byte ranges of the outermost object's values, if they are requested.
    spans: Option<Vec<Range<usize>>>,
}

impl<'a> Reader<'a> {
    fn document(&mut self) -> Result<Json<'a>, JsonError> {
        self.skip_whitespace();
        let value = self.value(0)?;
        self.skip_whitespace();
        if self.position == self.text.len() {
            Ok(value)
        } else {
            Err(self.error("unexpected text after the document"))
        }
    }

    fn error(&self, problem: &'static str) -> JsonError {
        JsonError { problem, position: self.position }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.position).copied()
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.position..).unwrap_or_default()
    }

    /// The text from `start` to the current position.
    fn since(&self, start: usize) -> &'a str {
        self.text.get(start..self.position).unwrap_or_default()
    }

    fn skip_while(&mut self, accept: impl Fn(u8) -> bool) -> usize {
        let length = self.rest().bytes().take_while(|byte| accept(*byte)).count();
        self.position = self.position.saturating_add(length);
        length
    }

    fn skip_whitespace(&mut self) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.position = self.position.saturating_add(1);
        }
    }

    fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        if found {
            self.position = self.position.saturating_add(1);
        }
        found
    }

    fn take_word(&mut self, word: &str, value: Json<'a>) -> Result<Json<'a>, JsonError> {
        if self.rest().starts_with(word) {
            self.position = self.position.saturating_add(word.len());
            Ok(value)
        } else {
            Err(self.error("unknown literal; expected true, false or null"))
        }
    }

    fn value(&mut self, depth: u32) -> Result<Json<'a>, JsonError> {
        if depth > MAX_DEPTH {
            return Err(self.error("nested more than 64 levels deep"));
        }
        match self.peek() {
            Some(b'{') => self.object(depth),
            Some(b'[') => self.list(depth),
            Some(b'"') => Ok(Json::Text(self.string()?)),
            Some(b't') => self.take_word("true", Json::Bool(true)),
            Some(b'f') => self.take_word("false", Json::Bool(false)),
            Some(b'n') => self.take_word("null", Json::Null),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(_) => Err(self.error("expected a value")),
            None => Err(self.error("the document ends where a value is expected")),
        }
    }

    fn object(&mut self, depth: u32) -> Result<Json<'a>, JsonError> {
        self.take(b'{');
        let mut members: Vec<Member<'a>> = Vec::new();
        let mut names = HashSet::new();
        self.skip_whitespace();
        if self.take(b'}') {
            return Ok(Json::Object(members));
        }
        loop {
            self.skip_whitespace();
            if self.peek() != Some(b'"') {
                return Err(self.error("expected a member name in double quotes"));
            }
            let name = self.string()?;
            if is_duplicate(&members, &mut names, &name) {
                return Err(self.error("duplicate member name"));
            }
            self.skip_whitespace();
            if !self.take(b':') {
                return Err(self.error("expected a colon"));
            }
            self.skip_whitespace();
            let start = self.position;
            let value = self.value(depth.saturating_add(1))?;
            if let Some(spans) = self.spans.as_mut().filter(|_| depth == 0) {
                spans.push(start..self.position);
            }
            members.push(Member { name, value });
            self.skip_whitespace();
            if self.take(b'}') {
                return Ok(Json::Object(members));
            }
            if !self.take(b',') {
                return Err(self.error("expected a comma or `}`"));
            }
        }
    }

    fn list(&mut self, depth: u32) -> Result<Json<'a>, JsonError> {
        self.take(b'[');
        let mut items = Vec::new();
        self.skip_whitespace();
        if self.take(b']') {
            return Ok(Json::List(items));
        }
        loop {
            self.skip_whitespace();
            items.push(self.value(depth.saturating_add(1))?);
            self.skip_whitespace();
            if self.take(b']') {
                return Ok(Json::List(items));
            }
            if !self.take(b',') {
                return Err(self.error("expected a comma or `]`"));
            }
        }
    }

    fn number(&mut self) -> Result<Json<'a>, JsonError> {
        let start = self.position;
        self.take(b'-');
        let leading_zero = self.peek() == Some(b'0');
        let digits = self.skip_while(|byte| byte.is_ascii_digit());
        if digits == 0 || (leading_zero && digits > 1) {
            return Err(self.error("malformed number"));
        }
        if self.take(b'.') && self.skip_while(|byte| byte.is_ascii_digit()) == 0 {
            return Err(self.error("malformed number"));
        }
        if self.take(b'e') || self.take(b'E') {
            let _sign = self.take(b'+') || self.take(b'-');
            if self.skip_while(|byte| byte.is_ascii_digit()) == 0 {
                return Err(self.error("malformed number"));
            }
        }
        Ok(Json::Number(Cow::Borrowed(self.since(start))))
    }
}

#[allow(clippy::ptr_arg)] // its clone borrows from the document, too
fn is_duplicate<'a>(members: &[Member<'a>], names: &mut HashSet<Cow<'a, str>>, name: &Cow<'a, str>) -> bool {
    if members.len() < LINEAR_SEARCH {
        return members.iter().any(|member| member.name == *name);
    }
    if names.is_empty() {
        names.extend(members.iter().map(|member| member.name.clone()));
    }
    !names.insert(name.clone())
}

#[cfg(test)]
mod tests;
