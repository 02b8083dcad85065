//! The text of a file: models and enums, with the types, keys and comments of their fields.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    docs::{code, comment},
    field::{Field, Owner},
    keys,
    names::{Names, identifier, snake, type_name, variant_name},
    plan::Home,
};
use crate::openapi::{Kind, Property, Schema};

/// A file that is being written: its declarations, and the names that they need.
#[derive(Debug, Default)]
pub(super) struct Source {
    /// The declarations, in order.
    pub(super) items: Vec<String>,
    /// Names of `alipay`.
    pub(super) imports: BTreeSet<&'static str>,
    /// Names from the domain's other files.
    pub(super) siblings: BTreeSet<String>,
    /// Names from the file that all domains share.
    pub(super) common: BTreeSet<String>,
    /// Enums that are declared already, by the name of the field and the texts.
    enums: BTreeMap<(String, Vec<String>), String>,
}

impl Source {
    /// Writes the fields of a struct, and declares the types that they need.
    pub(super) fn fields(
        &mut self,
        owner: &Owner<'_, '_>,
        fields: &[Field<'_>],
        names: &mut Names,
    ) -> String {
        let mut own = Names::default();
        let mut text = String::new();
        for field in fields {
            let wish = snake(field.name);
            let name = own.take(&wish);
            let ty = if field.place == Some("file") {
                self.imports.insert("Upload");
                "Upload".to_owned()
            } else {
                self.type_of(owner, field.schema, &wish, names)
            };
            let ty = if leads_back(owner, field.schema) { format!("Box<{ty}>") } else { ty };
            // A list that a response lacks is empty. A request may have to tell an empty list from none.
            let is_there = if owner.is_sent { field.required } else { ty.starts_with("Vec<") };
            let ty = if is_there { ty } else { format!("Option<{ty}>") };
            let description = field.schema.description.as_deref();
            let description = description.or_else(|| self::description(owner, &field.schema.kind));
            text += &comment(
                "    ",
                description,
                &format!("{}, which the document does not describe.", code(field.name)),
            );
            if field.schema.deprecated {
                text += "    #[deprecated]\n";
            }
            let keys = keys::of(field, &name, owner);
            if !keys.is_empty() {
                text += &format!("    #[alipay({})]\n", keys.join(", "));
            }
            text += &field_line(&identifier(&name), &ty);
        }
        text
    }

    /// The type of a value that is not optional.
    fn type_of(&mut self, owner: &Owner<'_, '_>, schema: &Schema, field: &str, names: &mut Names) -> String {
        match &schema.kind {
            Kind::Text if !schema.texts.is_empty() => self.enum_of(owner, field, schema, names),
            // A number with a fraction may be an amount, which must not become a float. In JSON, a file is base64.
            Kind::Text | Kind::Number | Kind::File => "String".to_owned(),
            Kind::Integer => "i64".to_owned(),
            Kind::Boolean => "bool".to_owned(),
            Kind::List(item) => format!("Vec<{}>", self.type_of(owner, item, field, names)),
            Kind::Object(properties) => self.inner(owner, field, schema, properties, names),
            Kind::Any => self.any(),
            Kind::Named(name) => self.named(owner, name, field, names),
        }
    }

    fn any(&mut self) -> String {
        self.imports.insert("json::Json");
        "Json<'static>".to_owned()
    }

    fn named(&mut self, owner: &Owner<'_, '_>, name: &str, field: &str, names: &mut Names) -> String {
        let schema = owner.plan.document.schemas.get(name);
        match (schema.map(|schema| &schema.kind), owner.plan.schemas.get(name)) {
            (Some(Kind::Object(_)), Some((home, own))) => {
                if home != owner.home {
                    match home {
                        Home::Common => self.common.insert(own.clone()),
                        Home::File { .. } => self.siblings.insert(own.clone()),
                    };
                }
                own.clone()
            }
            // A name for a value that is not an object.
            (Some(_), _) => {
                schema.map_or_else(|| "String".to_owned(), |schema| self.type_of(owner, schema, field, names))
            }
            (None, _) => self.any(),
        }
    }

    /// An object without a name, which becomes a model named after its field.
    fn inner(
        &mut self,
        owner: &Owner<'_, '_>,
        field: &str,
        schema: &Schema,
        properties: &[Property],
        names: &mut Names,
    ) -> String {
        let name = names.take(&format!("{}{}", owner.name, type_name(field)));
        let inner = Owner { name: &name, is_request: false, ..*owner };
        let comment = comment("", schema.description.as_deref(), &format!("The value of {}.", code(field)));
        self.model(&inner, &comment, properties, names);
        name
    }

    /// Declares a model below this comment.
    pub(super) fn model(
        &mut self,
        owner: &Owner<'_, '_>,
        comment: &str,
        properties: &[Property],
        names: &mut Names,
    ) {
        // The models of its fields come after it.
        let at = self.items.len();
        let fields: Vec<Field<'_>> = properties.iter().map(Field::from).collect();
        let fields = self.fields(owner, &fields, names);
        self.imports.insert("alipay_model");
        let text = format!("{comment}#[alipay_model(setters)]\n{}", structure(owner.name, &fields));
        self.items.insert(at.min(self.items.len()), text);
    }

    fn enum_of(&mut self, owner: &Owner<'_, '_>, field: &str, schema: &Schema, names: &mut Names) -> String {
        let key = (field.to_owned(), schema.texts.clone());
        if let Some(known) = self.enums.get(&key) {
            return known.clone();
        }
        let name = names.take(&format!("{}{}", owner.name, type_name(field)));
        let otherwise = "An open list of texts.";
        let comment = comment("", schema.description.as_deref(), otherwise);
        self.open_enum(&name, &comment, &schema.texts);
        self.enums.insert(key, name.clone());
        name
    }

    /// Declares an open set of texts below this comment.
    pub(super) fn open_enum(&mut self, name: &str, comment: &str, texts: &[String]) {
        self.imports.insert("alipay_enum");
        let mut variants = Names::default();
        let mut text = format!("{comment}#[alipay_enum]\npub enum {name} {{\n");
        for wire in texts {
            let variant = variants.take(&variant_name(wire));
            text += &format!("    /// {}.\n    #[alipay({wire:?})]\n    {variant},\n", code(wire));
        }
        text += "}\n";
        self.items.push(text);
    }
}

/// Writes a struct.
pub(super) fn structure(name: &str, fields: &str) -> String {
    if fields.is_empty() {
        format!("pub struct {name} {{}}\n")
    } else {
        format!("pub struct {name} {{\n{fields}}}\n")
    }
}

/// Returns whether the value may hold another value of the owner's type without a list between.
fn leads_back(owner: &Owner<'_, '_>, schema: &Schema) -> bool {
    match (&schema.kind, owner.schema) {
        (Kind::Named(name), Some(own)) => owner.plan.holds(name, own),
        _ => false,
    }
}

/// The description of a named schema.
fn description<'p>(owner: &Owner<'p, '_>, kind: &Kind) -> Option<&'p str> {
    match kind {
        Kind::Named(name) => owner.plan.document.schemas.get(name)?.description.as_deref(),
        _ => None,
    }
}

/// Writes a field as rustfmt lays it out within its hundred columns.
fn field_line(name: &str, ty: &str) -> String {
    let line = format!("    pub {name}: {ty},\n");
    if line.trim_end().chars().count() <= 100 { line } else { format!("    pub {name}:\n        {ty},\n") }
}
