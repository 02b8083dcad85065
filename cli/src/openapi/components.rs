//! The named schemas of a document, and references between them.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    node::Node,
    schema::{Kind, Property, Schema},
};
use crate::i18n::Text;

/// The schemas of `components.schemas` by their names.
#[derive(Debug, Default)]
pub(crate) struct Schemas(BTreeMap<String, Schema>);

/// The longest chain of references without an object between them.
const MOST_STEPS: usize = 32;

/// Schemas that are being followed, and the depth of those that were: an error is why one cannot be declared.
#[derive(Default)]
struct Depths<'s> {
    on_the_way: Vec<&'s str>,
    known: BTreeMap<&'s str, Result<usize, Text>>,
}

impl Schemas {
    /// Reads `components.schemas`. Calls `skip` with the name of each schema that cannot be declared, and the reason.
    pub(super) fn read(node: Option<&Node>, mut skip: impl FnMut(&str, Text)) -> Self {
        let mut schemas = Self::default();
        let nodes: BTreeMap<&str, &Node> = node
            .map(Node::members)
            .unwrap_or_default()
            .iter()
            .map(|(name, node)| (name.as_str(), node))
            .collect();
        let place = |name: &str| format!("components.schemas.{name}");
        for (name, node) in &nodes {
            match Schema::read(node, &place(name)) {
                Ok(schema) => drop(schemas.0.insert((*name).to_owned(), schema)),
                Err(error) => skip(name, error.text()),
            }
        }
        for (name, reason) in schemas.endless() {
            schemas.0.remove(&name);
            if let Some(node) = nodes.get(name.as_str()) {
                skip(&name, node.malformed(&place(&name), reason).text());
            }
        }
        schemas.join_parts();
        schemas
    }

    /// The schema of this name.
    pub(crate) fn get(&self, name: &str) -> Option<&Schema> {
        self.0.get(name)
    }

    /// The schema behind a chain of names.
    pub(crate) fn resolved<'s>(&'s self, schema: &'s Schema) -> &'s Schema {
        let mut schema = schema;
        // `read` has removed the names that lead back to themselves.
        while let Kind::Named(name) = &schema.kind {
            match self.0.get(name) {
                Some(named) => schema = named,
                None => break,
            }
        }
        schema
    }

    /// The members of an object, followed through names.
    pub(crate) fn properties(&self, schema: &Schema) -> Option<Vec<Property>> {
        match &self.resolved(schema).kind {
            Kind::Object(properties) => {
                let mut all = Vec::new();
                self.add_members(properties, &mut all, &mut BTreeSet::new());
                Some(all)
            }
            _ => None,
        }
    }

    /// Adds the members of an object, those of its parts included. A part that several others name counts once, so that
    /// many references cost no more than one.
    fn add_members<'s>(
        &'s self,
        properties: &'s [Property],
        all: &mut Vec<Property>,
        seen: &mut BTreeSet<&'s str>,
    ) {
        for property in properties {
            if property.is_part() {
                if let Kind::Named(name) = &property.schema.kind
                    && seen.insert(name)
                    && let Kind::Object(parts) = &self.resolved(&property.schema).kind
                {
                    self.add_members(parts, all, seen);
                }
                continue;
            }
            match all.iter_mut().find(|known| known.name == property.name) {
                // The code of an error is listed in one part only.
                Some(known) if known.schema.texts.is_empty() => *known = property.clone(),
                Some(_) => {}
                None => all.push(property.clone()),
            }
        }
    }

    /// Puts the members of named parts in their place.
    fn join_parts(&mut self) {
        let joined: Vec<(String, Kind)> = self
            .0
            .iter()
            .filter(|(_, schema)| match &schema.kind {
                Kind::Object(properties) => properties.iter().any(Property::is_part),
                _ => false,
            })
            .filter_map(|(name, schema)| Some((name.clone(), Kind::Object(self.properties(schema)?))))
            .collect();
        for (name, kind) in joined {
            if let Some(schema) = self.0.get_mut(&name) {
                schema.kind = kind;
            }
        }
    }

    /// The schemas that are, or lead to, one that contains itself without an object between, and those with a part that
    /// is unknown, each with the reason.
    fn endless(&self) -> Vec<(String, Text)> {
        let mut depths = Depths::default();
        let names = self.0.keys();
        names.filter_map(|name| Some((name.clone(), self.depth(name, &mut depths).err()?))).collect()
    }

    fn depth<'s>(&'s self, name: &'s str, depths: &mut Depths<'s>) -> Result<usize, Text> {
        if let Some(known) = depths.known.get(name) {
            return known.clone();
        }
        if depths.on_the_way.contains(&name) {
            return Err(Text::new(
                format!("the schema `{name}` contains itself without an object between"),
                format!("schema `{name}` 直接包含自身，中间没有对象"),
            ));
        }
        // The limit of this recursion is above that of the chains, so that the order of the names does not matter.
        if depths.on_the_way.len() > 4 * MOST_STEPS {
            return Err(chain_too_long());
        }
        let Some(schema) = self.0.get(name) else { return Ok(0) };
        depths.on_the_way.push(name);
        let mut depth = Ok(0);
        for (next, is_part) in unguarded(&schema.kind) {
            let below = if is_part && !self.0.contains_key(next) {
                Err(Text::new(
                    format!("the schema `{next}`, which is a part of it, is unknown"),
                    format!("其组成部分 schema `{next}` 不存在"),
                ))
            } else {
                self.depth(next, depths)
            };
            depth = depth.and_then(|most: usize| Ok(most.max(below?.saturating_add(1))));
        }
        depths.on_the_way.pop();
        let depth = depth.and_then(|depth| match depth {
            0..=MOST_STEPS => Ok(depth),
            _ => Err(chain_too_long()),
        });
        depths.known.insert(name, depth.clone());
        depth
    }

    /// Returns whether a schema is an object without described members.
    pub(super) fn is_any(&self, schema: &Schema) -> bool {
        self.resolved(schema).kind == Kind::Any
    }

    /// Returns whether a schema is a list of files.
    pub(super) fn is_list_of_files(&self, schema: &Schema) -> bool {
        match &self.resolved(schema).kind {
            Kind::List(item) => matches!(self.resolved(item).kind, Kind::File) || self.is_list_of_files(item),
            _ => false,
        }
    }

    /// Checks that every schema that is named, at any depth, is known.
    pub(super) fn check_references(&self, schema: &Schema) -> Result<(), Text> {
        let mut waiting: Vec<&str> = schema.references();
        let mut seen = BTreeSet::new();
        while let Some(name) = waiting.pop() {
            if seen.insert(name) {
                let named = self.0.get(name).ok_or_else(|| {
                    Text::new(format!("the schema `{name}` is unknown"), format!("schema `{name}` 不存在"))
                })?;
                waiting.extend(named.references());
            }
        }
        Ok(())
    }
}

fn chain_too_long() -> Text {
    Text::new("the chain of references is too long", "引用链过长")
}

/// The names that a schema leads to without an object between, and whether each is a part of it.
fn unguarded(kind: &Kind) -> Vec<(&str, bool)> {
    match kind {
        Kind::Named(name) => vec![(name, false)],
        Kind::List(item) => unguarded(&item.kind),
        Kind::Object(properties) => properties
            .iter()
            .filter(|property| property.is_part())
            .filter_map(|part| {
                if let Kind::Named(name) = &part.schema.kind { Some((name.as_str(), true)) } else { None }
            })
            .collect(),
        _ => Vec::new(),
    }
}
