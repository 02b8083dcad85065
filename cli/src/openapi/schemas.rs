//! All schemas of a document, followed through their names.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    node::Node,
    schema::{Kind, Property, Schema},
};

/// The schemas by their names.
#[derive(Debug, Default)]
pub(crate) struct Schemas(BTreeMap<String, Schema>);

/// Names that lead to names end somewhere.
const MOST_STEPS: usize = 8;

impl Schemas {
    /// Reads `components.schemas`; what cannot be read is told by `skip`.
    pub(super) fn read(node: Option<&Node>, mut skip: impl FnMut(&str, String)) -> Self {
        let mut schemas = Self::default();
        for (name, node) in node.map(Node::members).unwrap_or_default() {
            match Schema::read(node, &format!("components.schemas.{name}")) {
                Ok(schema) => drop(schemas.0.insert(name.clone(), schema)),
                Err(error) => skip(name, error.to_string()),
            }
        }
        schemas.join_parts();
        schemas
    }

    /// The schema of this name.
    pub(crate) fn get(&self, name: &str) -> Option<&Schema> {
        self.0.get(name)
    }

    /// The members of an object, followed through names.
    pub(crate) fn properties(&self, schema: &Schema) -> Option<Vec<Property>> {
        let mut schema = schema;
        for _step in 0..MOST_STEPS {
            match &schema.kind {
                Kind::Object(properties) => return Some(self.with_parts(properties, 0)),
                Kind::Named(name) => schema = self.0.get(name)?,
                _ => return None,
            }
        }
        None
    }

    fn with_parts(&self, properties: &[Property], level: usize) -> Vec<Property> {
        let mut all: Vec<Property> = Vec::new();
        for property in properties {
            let members = match &property.schema.kind {
                Kind::Named(name) if property.is_part() && level < MOST_STEPS => {
                    match self.0.get(name).map(|one| &one.kind) {
                        Some(Kind::Object(parts)) => self.with_parts(parts, level.saturating_add(1)),
                        _ => Vec::new(),
                    }
                }
                _ => vec![property.clone()],
            };
            for member in members {
                match all.iter_mut().find(|known| known.name == member.name) {
                    // The code of an error is listed in one part only.
                    Some(known) if known.schema.texts.is_empty() => *known = member,
                    Some(_) => {}
                    None => all.push(member),
                }
            }
        }
        all
    }

    /// Puts the members of named parts in their place.
    fn join_parts(&mut self) {
        let joined: Vec<(String, Kind)> = self
            .0
            .iter()
            .filter_map(|(name, schema)| match &schema.kind {
                Kind::Object(properties) if properties.iter().any(Property::is_part) => {
                    Some((name.clone(), Kind::Object(self.with_parts(properties, 0))))
                }
                _ => None,
            })
            .collect();
        for (name, kind) in joined {
            if let Some(schema) = self.0.get_mut(&name) {
                schema.kind = kind;
            }
        }
    }

    /// Whether a schema is an object of which nothing is said.
    pub(super) fn is_any(&self, schema: &Schema) -> bool {
        match &schema.kind {
            Kind::Any => true,
            Kind::Named(name) => self.0.get(name).is_some_and(|named| named.kind == Kind::Any),
            _ => false,
        }
    }

    /// Whether every schema that is named, at any depth, is there.
    pub(super) fn check_references(&self, schema: &Schema) -> Result<(), String> {
        let mut waiting: Vec<&str> = schema.references();
        let mut seen = BTreeSet::new();
        while let Some(name) = waiting.pop() {
            if seen.insert(name) {
                let named = self.0.get(name).ok_or_else(|| format!("the schema `{name}` is not there"))?;
                waiting.extend(named.references());
            }
        }
        Ok(())
    }
}
