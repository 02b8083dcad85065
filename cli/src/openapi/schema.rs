//! Schemas: the type of a value, and its limits.

use std::collections::BTreeSet;

use super::node::{Malformed, Node};
use crate::i18n::Text;

/// A schema, as far as declarations need it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Schema {
    pub(crate) kind: Kind,
    pub(crate) description: Option<String>,
    pub(crate) deprecated: bool,
    /// The texts of `enum`.
    pub(crate) texts: Vec<String>,
    pub(crate) max_length: Option<u32>,
    pub(crate) minimum: Option<i64>,
    pub(crate) maximum: Option<i64>,
}

/// The kind of a value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A reference to a named schema.
    Named(String),
    Text,
    Integer,
    /// A number that may have a fraction.
    Number,
    Boolean,
    File,
    List(Box<Schema>),
    /// An object with these members.
    Object(Vec<Property>),
    /// Anything.
    #[default]
    Any,
}

/// A member of an object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Property {
    pub(crate) name: String,
    pub(crate) required: bool,
    pub(crate) schema: Schema,
}

/// The deepest level of schemas within a schema.
const MOST_LEVELS: usize = 32;

const REFERENCE: &str = "#/components/schemas/";

impl Schema {
    /// Reads a schema at `path`.
    pub(super) fn read(node: &Node, path: &str) -> Result<Self, Malformed> {
        Self::read_at(node, path, 0)
    }

    fn read_at(node: &Node, path: &str, level: usize) -> Result<Self, Malformed> {
        if level > MOST_LEVELS {
            return Err(node.malformed(path, Text::new("schemas are nested too deeply", "schema 嵌套过深")));
        }
        let texts = node.get("enum").map(Node::items).unwrap_or_default().iter().filter_map(Node::text);
        let texts = distinct(texts);
        Ok(Self {
            kind: kind(node, path, level)?,
            description: node.text_of("description").filter(|text| !text.trim().is_empty()),
            deprecated: node.is("deprecated"),
            texts,
            max_length: node.integer_of("maxLength").and_then(|length| u32::try_from(length).ok()),
            minimum: node.integer_of("minimum"),
            maximum: node.integer_of("maximum"),
        })
    }

    /// The names of the schemas that this one refers to directly.
    pub(crate) fn references(&self) -> Vec<&str> {
        match &self.kind {
            Kind::Named(name) => vec![name],
            Kind::List(item) => item.references(),
            Kind::Object(properties) => properties.iter().flat_map(|one| one.schema.references()).collect(),
            _ => Vec::new(),
        }
    }
}

fn kind(node: &Node, path: &str, level: usize) -> Result<Kind, Malformed> {
    let below = level.saturating_add(1);
    if let Some(reference) = node.get("$ref") {
        let text = reference.text().unwrap_or_default();
        let name = text.strip_prefix(REFERENCE).filter(|name| !name.is_empty());
        let unknown = || {
            reference.malformed(
                path,
                Text::new(
                    format!("`{text}` does not refer to a schema of this document"),
                    format!("`{text}` 不是对本文档 schema 的引用"),
                ),
            )
        };
        return name.map(|name| Kind::Named(name.to_owned())).ok_or_else(unknown);
    }
    for joined in ["allOf", "oneOf", "anyOf"] {
        if let Some(parts) = node.get(joined) {
            return all_of(parts, &format!("{path}.{joined}"), below);
        }
    }
    match node.text_of("type").as_deref() {
        Some("string") if matches!(node.text_of("format").as_deref(), Some("binary" | "byte")) => {
            Ok(Kind::File)
        }
        Some("string") => Ok(Kind::Text),
        Some("integer") => Ok(Kind::Integer),
        Some("number") => Ok(Kind::Number),
        Some("boolean") => Ok(Kind::Boolean),
        Some("array") => match node.get("items") {
            Some(items) => Ok(Kind::List(Box::new(Schema::read_at(items, &format!("{path}.items"), below)?))),
            None => Err(node.malformed(path, Text::new("an array needs `items`", "数组缺少 `items`"))),
        },
        Some("object") => object(node, path, below),
        None if node.get("properties").is_some() => object(node, path, below),
        None => Ok(Kind::Any),
        Some(other) => Err(node.malformed(
            path,
            Text::new(
                format!("`{other}` is not a type of OpenAPI 3.0"),
                format!("`{other}` 不是 OpenAPI 3.0 的类型"),
            ),
        )),
    }
}

fn object(node: &Node, path: &str, level: usize) -> Result<Kind, Malformed> {
    let Some(properties) = node.get("properties") else { return Ok(Kind::Any) };
    let required: BTreeSet<String> =
        node.get("required").map(Node::items).unwrap_or_default().iter().filter_map(Node::text).collect();
    let read = properties.members().iter().map(|(name, node)| {
        check_name(name).map_err(|reason| node.malformed(path, reason))?;
        let schema = Schema::read_at(node, &format!("{path}.properties.{name}"), level)?;
        Ok(Property { name: name.clone(), required: required.contains(name), schema })
    });
    read.collect::<Result<_, _>>().map(Kind::Object)
}

/// The members of all parts together. Alternatives are read in the same way, so that the members of each are declared.
fn all_of(parts: &Node, path: &str, level: usize) -> Result<Kind, Malformed> {
    let mut schemas = Vec::new();
    for (index, part) in parts.items().iter().enumerate() {
        schemas.push(Schema::read_at(part, &format!("{path}[{index}]"), level)?);
    }
    if let [single] = schemas.as_slice() {
        return Ok(single.kind.clone());
    }
    let mut properties: Vec<Property> = Vec::new();
    for schema in schemas {
        match schema.kind {
            Kind::Object(more) => {
                let is_new = |one: &Property| !properties.iter().any(|known| known.name == one.name);
                let more: Vec<Property> = more.into_iter().filter(is_new).collect();
                properties.extend(more);
            }
            // A named part is a property under the name of its reference until `Schemas` joins its members.
            Kind::Named(name) => properties.push(Property {
                name: format!("{REFERENCE}{name}"),
                required: false,
                schema: Schema { kind: Kind::Named(name), ..Schema::default() },
            }),
            _ => return Ok(Kind::Any),
        }
    }
    Ok(Kind::Object(properties))
}

impl Property {
    /// Returns whether this is a part of a joined schema, which stands for all members of that part.
    pub(crate) fn is_part(&self) -> bool {
        // A field of this name has another schema.
        self.name.strip_prefix(REFERENCE).is_some_and(|name| self.schema.kind == Kind::Named(name.to_owned()))
    }
}

/// Checks the name of a field: a declaration can name it only if it has no whitespace around it, and no control
/// characters.
pub(super) fn check_name(name: &str) -> Result<(), Text> {
    if name.is_empty() {
        return Err(Text::new("the name of a field is empty", "字段名为空"));
    }
    if name.trim() != name || name.contains(char::is_control) {
        return Err(Text::new(
            format!("the field name `{name}` has control characters, or whitespace around it"),
            format!("字段名 `{name}` 含有控制字符，或首尾有空白"),
        ));
    }
    Ok(())
}

fn distinct(texts: impl Iterator<Item = String>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    texts.filter(|text| !text.is_empty() && seen.insert(text.clone())).collect()
}
