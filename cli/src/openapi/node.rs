//! The document as a tree of values with their places.

use std::fmt;

use serde::{
    Deserialize,
    de::{Deserializer, MapAccess, SeqAccess, Visitor},
};
use serde_saphyr::{Location, Spanned};

use crate::i18n::{Lang, Text};

/// The largest document. The published one has 3.1 MB and some 100,000 values.
const MOST_BYTES: usize = 256 << 20;
const MOST_VALUES: usize = 20_000_000;

/// A value of the document.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub(super) value: Value,
    line: u64,
    column: u64,
}

/// The kinds of values.
#[derive(Clone, Debug)]
pub(super) enum Value {
    Null,
    Bool(bool),
    /// An integer; other numbers are texts.
    Integer(i64),
    Text(String),
    List(Vec<Node>),
    Map(Vec<(String, Node)>),
}

/// A mistake in the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Malformed {
    pub(super) line: u64,
    pub(super) column: u64,
    /// The path from the top of the document: `paths./v3/a.get.parameters[2]`.
    pub(super) path: String,
    pub(super) reason: Text,
}

impl Malformed {
    /// Returns the place and the reason.
    pub(super) fn text(&self) -> Text {
        let Self { line, column, path, reason } = self;
        let [english, chinese] = [Lang::En, Lang::Zh].map(|lang| reason.in_lang(lang));
        let [before, after] = if path.is_empty() { ["", ""] } else { [" (", ")"] };
        let [opens, closes] = if path.is_empty() { ["", ""] } else { ["（", "）"] };
        Text::new(
            format!("line {line}, column {column}{before}{path}{after}: {english}"),
            format!("第 {line} 行第 {column} 列{opens}{path}{closes}：{chinese}"),
        )
    }
}

impl Node {
    /// Reads a document of YAML or JSON. JSON is a subset of YAML.
    pub(super) fn read(text: &str) -> Result<Self, Malformed> {
        let budget = serde_saphyr::budget! {
            max_reader_input_bytes: Some(MOST_BYTES),
            max_events: MOST_VALUES,
            max_nodes: MOST_VALUES,
            max_total_scalar_bytes: MOST_BYTES,
            // Aliases can make a small document very large. The published one has none.
            max_aliases: 1000,
        };
        // YAML 1.2, as OpenAPI asks for: `ON`, `no` and `Y` are texts, and only `true` and `false` are not.
        let options = serde_saphyr::options! { budget: budget, strict_booleans: true, with_snippet: false };
        let read: Result<Spanned<Value>, _> = serde_saphyr::from_str_with_options(text, options);
        read.map(Node::of).map_err(|error| {
            let place = error.location();
            Malformed {
                line: place.map_or(0, |place| place.line()),
                column: place.map_or(0, |place| place.column()),
                path: String::new(),
                reason: Text::plain(error.without_snippet().to_string()),
            }
        })
    }

    fn of(spanned: Spanned<Value>) -> Self {
        let place: Location = spanned.referenced;
        Self { value: spanned.value, line: place.line(), column: place.column() }
    }

    /// A member of a map.
    pub(super) fn get(&self, name: &str) -> Option<&Node> {
        self.members().iter().find(|(own, _)| own == name).map(|(_, node)| node)
    }

    /// The members of a map; none of anything else.
    pub(super) fn members(&self) -> &[(String, Node)] {
        if let Value::Map(members) = &self.value { members } else { &[] }
    }

    /// The items of a list; none of anything else.
    pub(super) fn items(&self) -> &[Node] {
        if let Value::List(items) = &self.value { items } else { &[] }
    }

    /// A text; numbers and booleans as they are written.
    pub(super) fn text(&self) -> Option<String> {
        match &self.value {
            Value::Text(text) => Some(text.clone()),
            Value::Integer(number) => Some(number.to_string()),
            Value::Bool(value) => Some(value.to_string()),
            Value::Null | Value::List(_) | Value::Map(_) => None,
        }
    }

    /// The text of a member.
    pub(super) fn text_of(&self, name: &str) -> Option<String> {
        self.get(name)?.text()
    }

    /// Returns whether a member is `true`.
    pub(super) fn is(&self, name: &str) -> bool {
        self.get(name).is_some_and(|node| matches!(node.value, Value::Bool(true)))
    }

    /// The integer of a member.
    pub(super) fn integer_of(&self, name: &str) -> Option<i64> {
        match self.get(name)?.value {
            Value::Integer(number) => Some(number),
            _ => None,
        }
    }

    /// Creates a mistake at the place of this value.
    pub(super) fn malformed(&self, path: &str, reason: Text) -> Malformed {
        Malformed { line: self.line, column: self.column, path: path.to_owned(), reason }
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Value;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Integer(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(i64::try_from(value).map_or_else(|_| Value::Text(value.to_string()), Value::Integer))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Value::Text(value.to_string()))
    }

    fn visit_i128<E>(self, value: i128) -> Result<Value, E> {
        Ok(Value::Text(value.to_string()))
    }

    fn visit_u128<E>(self, value: u128) -> Result<Value, E> {
        Ok(Value::Text(value.to_string()))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Value, E> {
        Ok(Value::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(Node::of(item));
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let mut map = Vec::new();
        while let Some(name) = members.next_key::<String>()? {
            map.push((name, Node::of(members.next_value()?)));
        }
        Ok(Value::Map(map))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_value_knows_its_place() {
        let node = Node::read("a:\n  - b: 1\n    c: 'x'\n").unwrap();
        let item = &node.get("a").unwrap().items()[0];
        let text = item.get("c").unwrap().malformed("a[0].c", Text::new("odd", "奇怪")).text();
        assert_eq!(text.in_lang(Lang::En), "line 3, column 8 (a[0].c): odd");
        assert_eq!(text.in_lang(Lang::Zh), "第 3 行第 8 列（a[0].c）：奇怪");
        assert_eq!((item.integer_of("b"), item.text_of("c").as_deref()), (Some(1), Some("x")));
    }

    #[test]
    fn json_is_read_as_well() {
        let node = Node::read(r#"{"a": {"b": [true, null, 1.5, "NO"]}}"#).unwrap();
        let list = node.get("a").unwrap().get("b").unwrap();
        let texts: Vec<_> = list.items().iter().map(Node::text).collect();
        assert_eq!(texts, [Some("true".to_owned()), None, Some("1.5".to_owned()), Some("NO".to_owned())]);
    }

    #[test]
    fn a_malformed_document_is_refused_with_its_place() {
        for (text, line) in
            [("a: 1\n b: 2\n", 2), ("a: [1, 2\nb: 3\n", 2), ("a: 1\na: 2\n", 2), ("a: *b\n", 1)]
        {
            let error = Node::read(text).unwrap_err();
            assert_eq!(error.line, line, "{text:?}: {error:?}");
        }
    }
}
