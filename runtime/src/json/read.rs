//! The strict reader.

use std::{borrow::Cow, collections::HashSet, ops::Range};

use super::{Json, Member};

/// Deeper documents are refused: Alipay's go ten deep.
const MAX_DEPTH: u32 = 64;

/// Up to this many members, a linear search for duplicates is the cheaper one.
const LINEAR_SEARCH: usize = 16;

/// Why a text is not the JSON we accept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{problem} at byte {position}")]
#[non_exhaustive]
pub struct JsonError {
    /// What is wrong there.
    pub problem: &'static str,
    /// Byte offset in the document.
    pub position: usize,
}

/// Reads one JSON document, of which nothing may be left over.
///
/// # Errors
/// On anything outside RFC 8259, on an object that has a name twice (compared after unescaping), and
/// on nesting deeper than 64.
pub fn parse(text: &str) -> Result<Json<'_>, JsonError> {
    let mut reader = Reader { text, position: 0, spans: None };
    reader.document()
}

/// Reads one JSON object, and tells where in the text the value of each of its members stands: what a gateway's
/// signature covers.
///
/// # Errors
/// As [`parse`], and when the text is no object.
pub fn parse_with_spans(text: &str) -> Result<Vec<(Member<'_>, Range<usize>)>, JsonError> {
    let mut reader = Reader { text, position: 0, spans: Some(Vec::new()) };
    match reader.document()? {
        Json::Object(members) => Ok(members.into_iter().zip(reader.spans.unwrap_or_default()).collect()),
        _ => Err(JsonError { problem: "an object is due", position: 0 }),
    }
}

struct Reader<'a> {
    text: &'a str,
    position: usize,
    /// Where the values of the outermost object stand, if that is wanted.
    spans: Option<Vec<Range<usize>>>,
}

impl<'a> Reader<'a> {
    fn document(&mut self) -> Result<Json<'a>, JsonError> {
        self.skip_blanks();
        let value = self.value(0)?;
        self.skip_blanks();
        if self.position == self.text.len() { Ok(value) } else { Err(self.error("text after the document")) }
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

    /// The document from `start` to here.
    fn since(&self, start: usize) -> &'a str {
        self.text.get(start..self.position).unwrap_or_default()
    }

    fn skip_while(&mut self, accept: impl Fn(u8) -> bool) -> usize {
        let length = self.rest().bytes().take_while(|byte| accept(*byte)).count();
        self.position = self.position.saturating_add(length);
        length
    }

    fn skip_blanks(&mut self) {
        self.skip_while(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r'));
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
            Err(self.error("unknown word"))
        }
    }

    fn value(&mut self, depth: u32) -> Result<Json<'a>, JsonError> {
        if depth > MAX_DEPTH {
            return Err(self.error("nested too deeply"));
        }
        match self.peek() {
            Some(b'{') => self.object(depth),
            Some(b'[') => self.list(depth),
            Some(b'"') => Ok(Json::Text(self.string()?)),
            Some(b't') => self.take_word("true", Json::Bool(true)),
            Some(b'f') => self.take_word("false", Json::Bool(false)),
            Some(b'n') => self.take_word("null", Json::Null),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(_) => Err(self.error("no JSON value begins like this")),
            None => Err(self.error("the document ends where a value is due")),
        }
    }

    fn object(&mut self, depth: u32) -> Result<Json<'a>, JsonError> {
        self.take(b'{');
        let mut members: Vec<Member<'a>> = Vec::new();
        let mut names = HashSet::new();
        self.skip_blanks();
        if self.take(b'}') {
            return Ok(Json::Object(members));
        }
        loop {
            self.skip_blanks();
            if self.peek() != Some(b'"') {
                return Err(self.error("a member's name is due"));
            }
            let name = self.string()?;
            if is_duplicate(&members, &mut names, &name) {
                return Err(self.error("a member's name occurs twice"));
            }
            self.skip_blanks();
            if !self.take(b':') {
                return Err(self.error("a colon is due"));
            }
            self.skip_blanks();
            let start = self.position;
            let value = self.value(depth.saturating_add(1))?;
            if let Some(spans) = self.spans.as_mut().filter(|_| depth == 0) {
                spans.push(start..self.position);
            }
            members.push(Member { name, value });
            self.skip_blanks();
            if self.take(b'}') {
                return Ok(Json::Object(members));
            }
            if !self.take(b',') {
                return Err(self.error("a comma or the end of the object is due"));
            }
        }
    }

    fn list(&mut self, depth: u32) -> Result<Json<'a>, JsonError> {
        self.take(b'[');
        let mut items = Vec::new();
        self.skip_blanks();
        if self.take(b']') {
            return Ok(Json::List(items));
        }
        loop {
            self.skip_blanks();
            items.push(self.value(depth.saturating_add(1))?);
            self.skip_blanks();
            if self.take(b']') {
                return Ok(Json::List(items));
            }
            if !self.take(b',') {
                return Err(self.error("a comma or the end of the list is due"));
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

    fn string(&mut self) -> Result<Cow<'a, str>, JsonError> {
        self.take(b'"');
        let start = self.position;
        self.skip_while(is_plain);
        if self.take(b'"') {
            let text = self.since(start);
            return Ok(Cow::Borrowed(text.get(..text.len().saturating_sub(1)).unwrap_or_default()));
        }
        let mut text = self.since(start).to_owned();
        loop {
            if self.take(b'"') {
                return Ok(Cow::Owned(text));
            }
            if self.take(b'\\') {
                text.push(self.escape()?);
            } else if self.peek().is_some_and(is_plain) {
                let run = self.position;
                self.skip_while(is_plain);
                text.push_str(self.since(run));
            } else if self.peek().is_none() {
                return Err(self.error("the document ends inside a text"));
            } else {
                return Err(self.error("a control character inside a text"));
            }
        }
    }

    fn escape(&mut self) -> Result<char, JsonError> {
        let letter = self.peek().ok_or_else(|| self.error("the document ends inside an escape"))?;
        self.position = self.position.saturating_add(1);
        Ok(match letter {
            b'"' | b'\\' | b'/' => char::from(letter),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.unicode_escape(),
            _ => return Err(self.error("unknown escape")),
        })
    }

    fn unicode_escape(&mut self) -> Result<char, JsonError> {
        let first = self.hex4()?;
        let scalar = if (0xD800..0xDC00).contains(&first) {
            if !(self.take(b'\\') && self.take(b'u')) {
                return Err(self.error("half a surrogate pair"));
            }
            let second = self.hex4()?;
            if !(0xDC00..0xE000).contains(&second) {
                return Err(self.error("half a surrogate pair"));
            }
            // The pair carries twenty bits above the first plane.
            (((first & 0x3FF) << 10) | (second & 0x3FF)).saturating_add(0x1_0000)
        } else {
            first
        };
        char::from_u32(scalar).ok_or_else(|| self.error("half a surrogate pair"))
    }

    fn hex4(&mut self) -> Result<u32, JsonError> {
        let digits = self.rest().get(..4).filter(|d| d.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let value = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        let value = value.ok_or_else(|| self.error("four hexadecimal digits are due"))?;
        self.position = self.position.saturating_add(4);
        Ok(value)
    }
}

fn is_plain(byte: u8) -> bool {
    byte >= 0x20 && byte != b'"' && byte != b'\\'
}

fn is_duplicate<'a>(members: &[Member<'a>], names: &mut HashSet<Cow<'a, str>>, name: &str) -> bool {
    if members.len() < LINEAR_SEARCH {
        return members.iter().any(|member| member.name == name);
    }
    if names.is_empty() {
        names.extend(members.iter().map(|member| member.name.clone()));
    }
    !names.insert(Cow::Owned(name.to_owned()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_name_given_twice_is_refused_even_when_escaped() {
        assert_eq!(parse(r#"{"a":1,"a":2}"#).unwrap_err().problem, "a member's name occurs twice");
        assert_eq!(parse(r#"{"a":1,"\u0061":2}"#).unwrap_err().problem, "a member's name occurs twice");
        let many: String = (0..40).map(|i| format!("\"k{i}\":0,")).collect();
        assert!(parse(&format!("{{{many}\"z\":0}}")).is_ok());
        assert!(parse(&format!("{{{many}\"k39\":0}}")).is_err());
        assert!(parse(&format!("{{{many}\"k3\":0}}")).is_err());
    }

    #[test]
    fn the_values_of_the_outermost_object_have_spans() {
        let text = r#" { "a" : {"b":[1]} , "\u0063":"x" } "#;
        let found = parse_with_spans(text).unwrap();
        let found: Vec<_> = found.iter().map(|(member, span)| (&*member.name, &text[span.clone()])).collect();
        assert_eq!(found, [("a", r#"{"b":[1]}"#), ("c", r#""x""#)]);
        for text in ["[1]", r#"{"a":1}{"#, r#"{"a":1,"\u0061":2}"#, ""] {
            assert!(parse_with_spans(text).is_err(), "{text}");
        }
    }

    #[test]
    fn numbers_keep_their_text() {
        let text = "[10.10,9007199254740993,-0,1e400]";
        let Json::List(items) = parse(text).unwrap() else { panic!("a list") };
        let texts: Vec<_> = items
            .iter()
            .map(|item| match item {
                Json::Number(text) => text.as_ref(),
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(texts, ["10.10", "9007199254740993", "-0", "1e400"]);
    }

    #[test]
    fn what_is_not_json_is_refused_with_its_position() {
        for (text, position) in [
            ("", 0),
            ("{} x", 3),
            ("[1,]", 3),
            ("{\"a\" 1}", 5),
            ("01", 2),
            ("1.", 2),
            ("\"\u{1}\"", 1),
            ("\"abc", 4),
            ("nul", 0),
            (r#""\ud800""#, 7),
            (r#""\udc00""#, 7),
            (r#""\x""#, 3),
        ] {
            assert_eq!(parse(text).expect_err(text).position, position, "{text}");
        }
        assert_eq!(parse(&"[".repeat(100_000)).unwrap_err().problem, "nested too deeply");
    }

    #[test]
    fn surrogate_pairs_become_one_character() {
        assert_eq!(parse(r#""\ud83d\ude00""#).unwrap(), Json::Text("😀".into()));
        assert_eq!(parse(r#""\u4e2d\/\n""#).unwrap(), Json::Text("中/\n".into()));
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused_as_serde_json_does(text in r#"[\[\]{}:,"\\u0-9a-f.eE+ \-ntrl]{0,24}"#) {
            let ours = parse(&text).is_ok();
            let theirs = serde_json::from_str::<serde_json::Value>(&text).is_ok();
            // serde_json lets duplicates pass and refuses numbers beyond a float's range.
            if ours != theirs {
                let reason = parse(&text).err().map(|error| error.problem);
                prop_assert!(
                    reason == Some("a member's name occurs twice") || text.contains(['e', 'E']),
                    "{text:?}: ours {ours}, serde_json {theirs}"
                );
            }
        }

        #[test]
        fn what_was_written_reads_back(text in ".{0,40}", number in any::<i64>()) {
            let json = Json::Object(vec![
                Member { name: text.clone().into(), value: Json::Text(text.into()) },
                Member { name: "\u{0}n".into(), value: Json::Number(number.to_string().into()) },
            ]);
            prop_assume!(json.get("\u{0}n").is_some());
            let written = json.to_string();
            prop_assert_eq!(parse(&written).unwrap(), json);
        }
    }
}
