//! The fields of a request or a model: their types, keys and comments.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    docs::comment,
    names::{Names, identifier, snake, type_name, variant_name},
    plan::{Home, Plan},
};
use crate::openapi::{Kind, Property, Schema};

/// A file on its way: what it declares, and what that needs.
#[derive(Debug, Default)]
pub(super) struct Source {
    /// Declarations, one after the other.
    pub(super) items: Vec<String>,
    /// Names of `alipay_apis`.
    pub(super) imports: BTreeSet<&'static str>,
    /// Names of the domain's other files.
    pub(super) siblings: BTreeSet<String>,
    /// Names that all domains share.
    pub(super) common: BTreeSet<String>,
    /// Enums that are declared already, by the texts and the name of the field.
    enums: BTreeMap<(String, Vec<String>), String>,
}

/// Who declares a struct.
pub(super) struct Owner<'p, 'd> {
    pub(super) plan: &'p Plan<'d>,
    pub(super) home: &'p Home,
    /// The struct's name.
    pub(super) name: &'p str,
    /// The schema that it is made of, if that has a name.
    pub(super) schema: Option<&'p str>,
    /// Whether a field that the document requires is certain to be there.
    pub(super) is_sent: bool,
    /// Whether it is the request itself.
    pub(super) is_request: bool,
}

/// A field before it is written.
pub(super) struct Field<'f> {
    pub(super) name: &'f str,
    pub(super) required: bool,
    pub(super) schema: &'f Schema,
    /// Keys that say where it travels.
    pub(super) place: Option<&'static str>,
}

impl<'f> From<&'f Property> for Field<'f> {
    fn from(property: &'f Property) -> Self {
        let Property { name, required, schema } = property;
        Self { name, required: *required, schema, place: None }
    }
}

impl Source {
    /// Writes a struct's fields, and declares what they need.
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
            let ty = self.type_of(owner, field.schema, &wish, names);
            let ty = if leads_back(owner, field.schema) { format!("Box<{ty}>") } else { ty };
            // A list that did not come is empty; one that is not sent is another thing than an empty one.
            let is_there = if owner.is_sent { field.required } else { ty.starts_with("Vec<") };
            let ty = if is_there { ty } else { format!("Option<{ty}>") };
            let description = field.schema.description.as_deref();
            let description = description.or_else(|| self::description(owner, &field.schema.kind));
            text += &comment(
                "    ",
                description,
                &format!("`{}`, which the document does not describe.", field.name),
            );
            if field.schema.deprecated {
                text += "    #[deprecated]\n";
            }
            let keys = keys(field, &name, owner);
            if !keys.is_empty() {
                text += &format!("    #[alipay({})]\n", keys.join(", "));
            }
            text += &field_line(&identifier(&name), &ty);
        }
        text
    }

    /// The type of a value that is there.
    fn type_of(&mut self, owner: &Owner<'_, '_>, schema: &Schema, field: &str, names: &mut Names) -> String {
        match &schema.kind {
            Kind::Text if !schema.texts.is_empty() => self.enum_of(owner, field, schema, names),
            // An amount must not become a float on the way.
            Kind::Text | Kind::Number => "String".to_owned(),
            Kind::Integer => "i64".to_owned(),
            Kind::Boolean => "bool".to_owned(),
            Kind::File => {
                self.imports.insert("Upload");
                "Upload".to_owned()
            }
            Kind::List(item) => format!("Vec<{}>", self.type_of(owner, item, field, names)),
            Kind::Object(properties) => self.inner(owner, field, schema, properties, names),
            Kind::Any => self.any(),
            Kind::Named(name) => self.named(owner, name, field, names),
        }
    }

    fn any(&mut self) -> String {
        self.imports.insert("runtime::json::Json");
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
            // A name for something simple.
            (Some(_), _) => {
                schema.map_or_else(|| "String".to_owned(), |schema| self.type_of(owner, schema, field, names))
            }
            (None, _) => self.any(),
        }
    }

    /// An object that has no name of its own.
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
        self.model(&inner, schema.description.as_deref(), properties, names);
        name
    }

    /// Declares a model that the document describes.
    pub(super) fn model(
        &mut self,
        owner: &Owner<'_, '_>,
        description: Option<&str>,
        properties: &[Property],
        names: &mut Names,
    ) {
        let comment = comment("", description, &format!("`{}` of the document.", owner.name));
        self.model_with(owner, &comment, properties, names);
    }

    /// Declares a model below this comment.
    pub(super) fn model_with(
        &mut self,
        owner: &Owner<'_, '_>,
        comment: &str,
        properties: &[Property],
        names: &mut Names,
    ) {
        // Those within come after what they are in.
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
        let otherwise = "One of these texts, or one that Alipay adds.";
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
            let said = wire.replace('`', "'");
            text += &format!("    /// `{said}`.\n    #[alipay({wire:?})]\n    {variant},\n");
        }
        text += "}\n";
        self.items.push(text);
    }
}

/// A struct; one without fields is a unit.
pub(super) fn structure(name: &str, fields: &str) -> String {
    if fields.is_empty() {
        format!("pub struct {name} {{}}\n")
    } else {
        format!("pub struct {name} {{\n{fields}}}\n")
    }
}

/// Whether the value may hold another one like the owner, without a list between.
fn leads_back(owner: &Owner<'_, '_>, schema: &Schema) -> bool {
    match (&schema.kind, owner.schema) {
        (Kind::Named(name), Some(own)) => owner.plan.holds(name, own),
        _ => false,
    }
}

/// What the schema that is named says.
fn description<'p>(owner: &Owner<'p, '_>, kind: &Kind) -> Option<&'p str> {
    match kind {
        Kind::Named(name) => owner.plan.document.schemas.get(name)?.description.as_deref(),
        _ => None,
    }
}

/// As rustfmt lays it out within its hundred columns.
fn field_line(name: &str, ty: &str) -> String {
    let line = format!("    pub {name}: {ty},\n");
    if line.trim_end().chars().count() <= 100 { line } else { format!("    pub {name}:\n        {ty},\n") }
}

/// Names that the client sets itself: a declaration has to say that it means them.
const RESERVED: [&str; 5] = ["sign", "sign_type", "app_auth_token", "biz_content", "timestamp"];

/// On the V2 gateway these are parameters of their own.
const PARAMETERS: [&str; 8] = [
    "notify_url",
    "return_url",
    "auth_token",
    "prod_code",
    "terminal_type",
    "terminal_info",
    "target_app_id",
    "ws_service_url",
];

/// What a name has that tells of secrets, or of people.
const PERSONAL: [&str; 16] = [
    "token",
    "password",
    "passwd",
    "secret",
    "phone",
    "mobile",
    "email",
    "cert_no",
    "identity",
    "id_card",
    "id_no",
    "card_no",
    "real_name",
    "user_name",
    "address",
    "birthday",
];

fn keys(field: &Field<'_>, name: &str, owner: &Owner<'_, '_>) -> Vec<String> {
    let mut keys = Vec::new();
    let is_request = owner.is_request;
    let is_reserved = is_request && RESERVED.contains(&name);
    if is_reserved || identifier(name).trim_start_matches("r#") != field.name {
        keys.push(format!("name = {:?}", field.name));
    }
    keys.extend(field.place.map(ToOwned::to_owned));
    if is_request && PARAMETERS.contains(&field.name) {
        keys.push("param".to_owned());
    }
    if field.place != Some("file") && PERSONAL.iter().any(|part| name.contains(part)) {
        keys.push("sensitive".to_owned());
    }
    let (schema, is_sent) = (field.schema, owner.is_sent);
    if is_sent {
        match schema.kind {
            Kind::Text if schema.texts.is_empty() => {
                keys.extend(
                    schema.max_length.filter(|most| *most > 0).map(|most| format!("max_len = {most}")),
                );
            }
            Kind::Integer => {
                let is_range = schema.minimum.zip(schema.maximum).is_none_or(|(least, most)| least <= most);
                let bound = |word: &str, bound: Option<i64>| {
                    bound.filter(|_| is_range).map(|bound| format!("{word} = {bound}"))
                };
                keys.extend(bound("min", schema.minimum));
                keys.extend(bound("max", schema.maximum));
            }
            _ => {}
        }
    }
    keys
}
