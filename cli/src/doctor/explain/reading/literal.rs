//! Values as languages print them: objects, maps, arrays and strings of JSON, JavaScript, Python, Ruby, PHP, Java and Go.
//!
//! The parser accepts all of them at once, since a text does not say which language wrote it.

mod cursor;
mod parse;

use std::ops::Range;

pub(super) use parse::parse_at;

/// A value, and its place in the text.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub(super) kind: Kind,
    pub(super) span: Range<usize>,
}

/// The kind of a value.
#[derive(Clone, Debug)]
pub(super) enum Kind {
    /// A string in quotes, decoded.
    Text(String),
    /// A text without quotes, a number, or several values beside each other.
    Bare,
    /// A group in brackets.
    Group(Group),
}

/// The items between brackets.
#[derive(Clone, Debug)]
pub(super) struct Group {
    pub(super) items: Vec<Item>,
    /// The closing bracket is there.
    pub(super) is_closed: bool,
}

/// A value with or without its name.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub(super) key: Option<Node>,
    pub(super) value: Node,
}

impl Node {
    /// Returns the string, or the text without quotes.
    pub(super) fn as_text<'t>(&'t self, source: &'t str) -> Option<&'t str> {
        match &self.kind {
            Kind::Text(text) => Some(text),
            Kind::Bare => source.get(self.span.clone()).map(str::trim),
            Kind::Group(_) => None,
        }
    }

    /// Returns the items, if this is a group.
    pub(super) fn group(&self) -> Option<&Group> {
        if let Kind::Group(group) = &self.kind { Some(group) } else { None }
    }
}

impl Item {
    /// Returns the name of the value, without the marks that Ruby and PHP write before names.
    pub(super) fn name<'t>(&'t self, source: &'t str) -> Option<&'t str> {
        let key = self.key.as_ref()?;
        let text = match key.group() {
            // PHP: `["name"]=>`, `[name] => `.
            Some(group) => group.items.first()?.value.as_text(source)?,
            None => key.as_text(source)?,
        };
        // Swift: `AnyHashable("name")`.
        let hashable = text.strip_prefix("AnyHashable(\"").and_then(|rest| rest.strip_suffix("\")"));
        Some(hashable.unwrap_or(text).trim_start_matches([':', '+', '#', '-', '▼']).trim())
    }
}
