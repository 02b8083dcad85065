//! The operations of a document, each read by itself: one that is odd does not stop the others.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{anyhow, bail};

use super::{
    node::{Malformed, Node},
    schema::{Kind, Property, Schema},
};

/// A document.
#[derive(Debug)]
pub(crate) struct Document {
    /// In the order of the API methods.
    pub(crate) operations: Vec<Operation>,
    pub(crate) schemas: BTreeMap<String, Schema>,
    /// What could not be read.
    pub(crate) skipped: Vec<Skipped>,
}

/// An endpoint.
#[derive(Clone, Debug)]
pub(crate) struct Operation {
    /// The API method.
    pub(crate) method: String,
    /// In upper case.
    pub(crate) verb: String,
    pub(crate) path: String,
    pub(crate) tag: String,
    pub(crate) summary: Option<String>,
    pub(crate) description: Option<String>,
    pub(crate) deprecated: bool,
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) body: Option<Body>,
    /// What a success answers; nothing if it has no content.
    pub(crate) answer: Option<Schema>,
    pub(crate) error_codes: Vec<String>,
}

/// A parameter of the path or the query.
#[derive(Clone, Debug)]
pub(crate) struct Parameter {
    pub(crate) name: String,
    pub(crate) place: Where,
    pub(crate) required: bool,
    pub(crate) schema: Schema,
}

/// Where a request carries a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Where {
    Path,
    Query,
}

/// What a request carries beside its parameters.
#[derive(Clone, Debug)]
pub(crate) enum Body {
    Json(Schema),
    /// Files, and the other fields in a part of JSON.
    Multipart {
        files: Vec<Property>,
        fields: Option<Schema>,
    },
}

/// Something that was left out, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Skipped {
    /// The API method, or a schema's name.
    pub(crate) what: String,
    pub(crate) why: String,
}

const VERBS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

impl Document {
    /// Reads a document.
    ///
    /// # Errors
    /// When it is no OpenAPI document at all, with the place.
    pub(crate) fn read(text: &str) -> anyhow::Result<Self> {
        let root = Node::read(text)?;
        match root.text_of("openapi") {
            Some(version) if version.starts_with("3.") => {}
            Some(version) => bail!("it is of OpenAPI {version}; 3.0 is due"),
            None => bail!("it is no OpenAPI document: the member `openapi` is missing"),
        }
        let paths = root.get("paths").ok_or_else(|| anyhow!("the member `paths` is missing"))?;
        let mut document = Self { operations: Vec::new(), schemas: BTreeMap::new(), skipped: Vec::new() };
        let schemas = root.get("components").and_then(|components| components.get("schemas"));
        for (name, node) in schemas.map(Node::members).unwrap_or_default() {
            match Schema::read(node, &format!("components.schemas.{name}")) {
                Ok(schema) => drop(document.schemas.insert(name.clone(), schema)),
                Err(error) => document.skip(name, &error.to_string()),
            }
        }
        document.join_parts();
        for (path, item) in paths.members() {
            for (verb, node) in item.members().iter().filter(|(verb, _)| VERBS.contains(&verb.as_str())) {
                document.add(path, verb, node, item);
            }
        }
        document.operations.sort_by(|left, right| left.method.cmp(&right.method));
        Ok(document)
    }

    fn skip(&mut self, what: &str, why: &str) {
        self.skipped.push(Skipped { what: what.to_owned(), why: why.to_owned() });
    }

    fn add(&mut self, path: &str, verb: &str, node: &Node, item: &Node) {
        let place = format!("paths.{path}.{verb}");
        let method = node.text_of("operationId").unwrap_or_else(|| method_of(path));
        let is_method = method.contains('.')
            && method.split('.').all(|word| {
                word.starts_with(|c: char| c.is_ascii_alphabetic())
                    && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
            });
        if !is_method {
            return self
                .skip(&method, &node.malformed(&place, "its operationId is no API method").to_string());
        }
        if self.operations.iter().any(|other| other.method == method) {
            return self.skip(
                &method,
                &node.malformed(&place, "another operation has the same API method").to_string(),
            );
        }
        match self.operation(method.clone(), path, verb, node, item, &place) {
            Ok(operation) => self.operations.push(operation),
            Err(error) => self.skip(&method, &error.to_string()),
        }
    }

    fn operation(
        &self,
        method: String,
        path: &str,
        verb: &str,
        node: &Node,
        item: &Node,
        place: &str,
    ) -> Result<Operation, Malformed> {
        let mut parameters = Vec::new();
        let lists = [item.get("parameters"), node.get("parameters")];
        for (index, parameter) in lists.into_iter().flatten().flat_map(Node::items).enumerate() {
            parameters.extend(self::parameter(parameter, &format!("{place}.parameters[{index}]"))?);
        }
        let body = node.get("requestBody").and_then(|body| body.get("content"));
        let body =
            body.map(|content| self.body(content, &format!("{place}.requestBody.content"))).transpose()?;
        let has_body = !matches!(verb, "get" | "delete");
        if !has_body && body.is_some() {
            return Err(node.malformed(place, format!("a {verb} cannot have a body")));
        }
        let tags = node.get("tags").map(Node::items).unwrap_or_default();
        let tag = tags.first().and_then(Node::text).unwrap_or_else(|| without_last_word(&method));
        let operation = Operation {
            verb: verb.to_ascii_uppercase(),
            path: path.to_owned(),
            tag,
            summary: node.text_of("summary"),
            description: node.text_of("description"),
            deprecated: node.is("deprecated"),
            parameters,
            body,
            answer: answer(node, place)?,
            error_codes: self.error_codes(node, place),
            method,
        };
        self.check(&operation).map_err(|reason| node.malformed(place, reason))?;
        Ok(operation)
    }

    fn body(&self, content: &Node, place: &str) -> Result<Body, Malformed> {
        for (kind, media) in content.members() {
            let Some(schema) = media.get("schema") else { continue };
            let schema = Schema::read(schema, &format!("{place}.{kind}.schema"))?;
            if kind.starts_with("application/json") {
                return Ok(Body::Json(schema));
            }
            if kind.starts_with("multipart/") {
                return self.multipart(&schema).map_err(|reason| media.malformed(place, reason));
            }
        }
        Err(content.malformed(place, "a body of JSON or multipart/form-data is due"))
    }

    /// The files of an upload, and the rest: what the part `data` holds, and what stands beside it.
    fn multipart(&self, schema: &Schema) -> Result<Body, String> {
        let properties =
            self.properties(schema).ok_or("the parts of an upload have to be the members of an object")?;
        let (files, others): (Vec<Property>, Vec<Property>) =
            properties.into_iter().partition(|one| one.schema.kind == Kind::File);
        if files.is_empty() {
            return Err("an upload without a file".to_owned());
        }
        let mut fields = Vec::new();
        let mut whole = None;
        for other in others {
            if other.name == "data" {
                whole = Some(other.schema);
            } else {
                fields.push(other);
            }
        }
        match (whole, fields.is_empty()) {
            (whole, true) => Ok(Body::Multipart { files, fields: whole }),
            (Some(data), false) => {
                let mut all = self.properties(&data).ok_or("the part `data` has to be an object")?;
                all.extend(fields);
                Ok(Body::Multipart { files, fields: Some(object(all)) })
            }
            (None, false) => Ok(Body::Multipart { files, fields: Some(object(fields)) }),
        }
    }

    /// The codes of the answers that are no success, wherever among their parts they stand.
    fn error_codes(&self, node: &Node, place: &str) -> Vec<String> {
        let responses = node.get("responses").map(Node::members).unwrap_or_default();
        let mut codes = Vec::new();
        for (status, response) in responses.iter().filter(|(status, _)| !status.starts_with('2')) {
            let media = response.get("content").map(Node::members).unwrap_or_default().first();
            let Some(schema) = media.and_then(|(_, media)| media.get("schema")) else { continue };
            if let Ok(schema) = Schema::read(schema, &format!("{place}.responses.{status}")) {
                let properties = self.properties(&schema).unwrap_or_default();
                let code = properties.into_iter().find(|one| one.name == "code");
                codes.extend(code.map(|code| code.schema.texts).unwrap_or_default());
            }
        }
        let mut seen = BTreeSet::new();
        codes.retain(|code| seen.insert(code.clone()));
        codes
    }

    /// The members of an object, followed through names.
    pub(crate) fn properties(&self, schema: &Schema) -> Option<Vec<Property>> {
        let mut schema = schema;
        for _level in 0..8 {
            match &schema.kind {
                Kind::Object(properties) => return Some(self.with_parts(properties, 0)),
                Kind::Named(name) => schema = self.schemas.get(name)?,
                _ => return None,
            }
        }
        None
    }

    fn with_parts(&self, properties: &[Property], level: usize) -> Vec<Property> {
        let mut all: Vec<Property> = Vec::new();
        for property in properties {
            let members = match &property.schema.kind {
                Kind::Named(name) if property.is_part() && level < 8 => {
                    match self.schemas.get(name).map(|one| &one.kind) {
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
            .schemas
            .iter()
            .filter_map(|(name, schema)| match &schema.kind {
                Kind::Object(properties) if properties.iter().any(Property::is_part) => {
                    Some((name.clone(), Kind::Object(self.with_parts(properties, 0))))
                }
                _ => None,
            })
            .collect();
        for (name, kind) in joined {
            if let Some(schema) = self.schemas.get_mut(&name) {
                schema.kind = kind;
            }
        }
    }

    /// What would not make a declaration.
    fn check(&self, operation: &Operation) -> Result<(), String> {
        let body = match &operation.body {
            Some(Body::Json(schema)) => Some(schema),
            Some(Body::Multipart { fields, .. }) => fields.as_ref(),
            None => None,
        };
        for schema in body.into_iter().chain(&operation.answer) {
            self.references(schema)?;
        }
        let mut names = BTreeSet::new();
        let fields = body.map(|schema| self.properties(schema).ok_or("the body is no object")).transpose()?;
        let files = match &operation.body {
            Some(Body::Multipart { files, .. }) => files.as_slice(),
            _ => &[],
        };
        let fields = fields.iter().flatten().chain(files).map(|field| &field.name);
        for name in fields.chain(operation.parameters.iter().map(|parameter| &parameter.name)) {
            if !names.insert(name) {
                return Err(format!("`{name}` is given twice"));
            }
        }
        for placeholder in operation.path.split('{').skip(1).filter_map(|rest| rest.split('}').next()) {
            let is_field = |one: &Parameter| one.place == Where::Path && one.name == placeholder;
            if !operation.parameters.iter().any(is_field) {
                return Err(format!("the placeholder `{placeholder}` of the path is no parameter"));
            }
        }
        match &operation.answer {
            Some(answer)
                if self.properties(answer).is_none() && answer.kind != Kind::Any && !self.is_any(answer) =>
            {
                Err("the answer is no object".to_owned())
            }
            _ => Ok(()),
        }
    }

    /// Whether a schema is an object of which nothing is said.
    fn is_any(&self, schema: &Schema) -> bool {
        match &schema.kind {
            Kind::Any => true,
            Kind::Named(name) => self.schemas.get(name).is_some_and(|named| named.kind == Kind::Any),
            _ => false,
        }
    }

    /// Whether every schema that is named, at any depth, is there.
    fn references(&self, schema: &Schema) -> Result<(), String> {
        let mut waiting: Vec<&str> = schema.references();
        let mut seen = BTreeSet::new();
        while let Some(name) = waiting.pop() {
            if seen.insert(name) {
                let named =
                    self.schemas.get(name).ok_or_else(|| format!("the schema `{name}` is not there"))?;
                waiting.extend(named.references());
            }
        }
        Ok(())
    }
}

/// What a success says.
fn answer(node: &Node, place: &str) -> Result<Option<Schema>, Malformed> {
    let Some(responses) = node.get("responses") else { return Ok(None) };
    let success = responses.members().iter().find(|(status, _)| status.starts_with('2'));
    let Some((status, success)) = success else { return Ok(None) };
    let place = format!("{place}.responses.{status}");
    let contents = success.get("content").map(Node::members).unwrap_or_default();
    let Some((_, media)) = contents.iter().find(|(kind, _)| kind.contains("json")) else {
        return match contents.first() {
            None => Ok(None),
            Some((kind, media)) => Err(media.malformed(&place, format!("answers of {kind} are not signed"))),
        };
    };
    match media.get("schema") {
        None => Ok(None),
        Some(schema) => Schema::read(schema, &format!("{place}.content.schema")).map(Some),
    }
}

fn object(properties: Vec<Property>) -> Schema {
    Schema { kind: Kind::Object(properties), ..Schema::default() }
}

/// Parameters of headers belong to the protocol.
fn parameter(node: &Node, place: &str) -> Result<Option<Parameter>, Malformed> {
    let name = node.text_of("name").ok_or_else(|| node.malformed(place, "a parameter has a `name`"))?;
    let place_of = match node.text_of("in").as_deref() {
        Some("path") => Where::Path,
        Some("query") => Where::Query,
        Some("header" | "cookie") => return Ok(None),
        _ => return Err(node.malformed(place, "a parameter is `in` path or query")),
    };
    let mut schema = match node.get("schema") {
        Some(schema) => Schema::read(schema, &format!("{place}.schema"))?,
        None => Schema { kind: Kind::Text, ..Schema::default() },
    };
    let is_single = match &schema.kind {
        Kind::Text | Kind::Integer | Kind::Number | Kind::Boolean => true,
        Kind::Any => {
            schema.kind = Kind::Text;
            true
        }
        _ => false,
    };
    if !is_single {
        return Err(node.malformed(place, "a path or query carries single values only"));
    }
    schema.description = node.text_of("description").or(schema.description);
    schema.deprecated |= node.is("deprecated");
    let required = place_of == Where::Path || node.is("required");
    Ok(Some(Parameter { name, place: place_of, required, schema }))
}

/// `/v3/alipay/a/b` stands for `alipay.a.b`.
fn method_of(path: &str) -> String {
    path.trim_start_matches("/v3/").replace('/', ".")
}

fn without_last_word(method: &str) -> String {
    method.rsplit_once('.').map_or(method, |(before, _)| before).to_owned()
}
