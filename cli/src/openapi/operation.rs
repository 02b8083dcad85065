//! One operation: an endpoint of the document.

use std::collections::BTreeSet;

use super::{
    components::Schemas,
    node::{Malformed, Node},
    schema::{Kind, Property, Schema, check_name},
};

/// An endpoint.
#[derive(Clone, Debug)]
pub(crate) struct Operation {
    /// The API method.
    pub(crate) method: String,
    /// The document's name of the method, if it is not written as methods of the gateway are.
    pub(crate) original_id: Option<String>,
    /// In upper case.
    pub(crate) verb: String,
    pub(crate) path: String,
    pub(crate) tag: String,
    pub(crate) summary: Option<String>,
    pub(crate) description: Option<String>,
    pub(crate) deprecated: bool,
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) body: Option<Body>,
    /// The successful response; `None` if it has no content.
    pub(crate) response: Option<Schema>,
    pub(crate) error_codes: Vec<String>,
    /// The reason why the operation, which can be compared, cannot be declared.
    pub(super) obstacle: Option<Malformed>,
}

/// A parameter of the path or the query.
#[derive(Clone, Debug)]
pub(crate) struct Parameter {
    pub(crate) name: String,
    pub(crate) place: Where,
    pub(crate) required: bool,
    pub(crate) schema: Schema,
}

/// The place of a parameter in a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Where {
    Path,
    Query,
}

/// The body of a request.
#[derive(Clone, Debug)]
pub(crate) enum Body {
    Json(Schema),
    /// Files, and the other fields in a part of JSON.
    Multipart {
        files: Vec<Property>,
        fields: Option<Schema>,
    },
}

/// The names of an operation.
pub(super) struct Name {
    pub(super) method: String,
    pub(super) original_id: Option<String>,
}

impl Operation {
    /// Reads an operation, and checks that it can be declared.
    pub(super) fn read(
        schemas: &Schemas,
        name: Name,
        path: &str,
        verb: &str,
        node: &Node,
        item: &Node,
        place: &str,
    ) -> Result<Operation, Malformed> {
        let mut parameters = Vec::new();
        let lists = [item.get("parameters"), node.get("parameters")];
        for (index, node) in lists.into_iter().flatten().flat_map(Node::items).enumerate() {
            parameters.extend(parameter(node, &format!("{place}.parameters[{index}]"))?);
        }
        let content = node.get("requestBody").and_then(|body| body.get("content"));
        let body = content
            .map(|content| body(schemas, content, &format!("{place}.requestBody.content")))
            .transpose()?;
        let has_body = !matches!(verb, "get" | "delete");
        if !has_body && body.is_some() {
            return Err(node.malformed(place, format!("a {verb} request cannot have a body")));
        }
        let tags = node.get("tags").map(Node::items).unwrap_or_default();
        let Name { method, original_id } = name;
        let tag = tags.first().and_then(Node::text).unwrap_or_else(|| without_last_word(&method));
        let mut operation = Operation {
            obstacle: None,
            verb: verb.to_ascii_uppercase(),
            path: path.to_owned(),
            tag,
            summary: node.text_of("summary"),
            description: node.text_of("description"),
            deprecated: node.is("deprecated"),
            parameters,
            body,
            response: response(node, place)?,
            error_codes: error_codes(schemas, node, place),
            method,
            original_id,
        };
        check(schemas, &operation).map_err(|reason| node.malformed(place, reason))?;
        operation.obstacle = check_path(&operation).err().map(|reason| node.malformed(place, reason));
        Ok(operation)
    }
}

fn body(schemas: &Schemas, content: &Node, place: &str) -> Result<Body, Malformed> {
    for (kind, media) in content.members() {
        let Some(schema) = media.get("schema") else { continue };
        let schema = Schema::read(schema, &format!("{place}.{kind}.schema"))?;
        if kind.starts_with("application/json") {
            return Ok(Body::Json(schema));
        }
        if kind.starts_with("multipart/") {
            return multipart(schemas, &schema).map_err(|reason| media.malformed(place, reason));
        }
    }
    Err(content.malformed(place, "the body is neither JSON nor multipart/form-data"))
}

/// The files of an upload, and the other fields: those of the part `data`, and the parts beside it.
fn multipart(schemas: &Schemas, schema: &Schema) -> Result<Body, String> {
    let properties =
        schemas.properties(schema).ok_or("the parts of an upload are not the members of an object")?;
    let (files, others): (Vec<Property>, Vec<Property>) =
        properties.into_iter().partition(|one| one.schema.kind == Kind::File);
    if files.is_empty() {
        return Err("the upload has no file".to_owned());
    }
    if let Some(list) = others.iter().find(|one| schemas.is_list_of_files(&one.schema)) {
        return Err(format!("`{}` is a list of files, which no declaration can send", list.name));
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
            let mut all = schemas.properties(&data).ok_or("the part `data` is not an object")?;
            all.extend(fields);
            Ok(Body::Multipart { files, fields: Some(object(all)) })
        }
        (None, false) => Ok(Body::Multipart { files, fields: Some(object(fields)) }),
    }
}

/// The codes of the error responses, in whichever part they are listed.
fn error_codes(schemas: &Schemas, node: &Node, place: &str) -> Vec<String> {
    let responses = node.get("responses").map(Node::members).unwrap_or_default();
    let mut codes = Vec::new();
    for (status, response) in responses.iter().filter(|(status, _)| !status.starts_with('2')) {
        let media = response.get("content").map(Node::members).unwrap_or_default().first();
        let Some(schema) = media.and_then(|(_, media)| media.get("schema")) else { continue };
        if let Ok(schema) = Schema::read(schema, &format!("{place}.responses.{status}")) {
            let properties = schemas.properties(&schema).unwrap_or_default();
            let code = properties.into_iter().find(|one| one.name == "code");
            codes.extend(code.map(|code| code.schema.texts).unwrap_or_default());
        }
    }
    let mut seen = BTreeSet::new();
    codes.retain(|code| seen.insert(code.clone()));
    codes
}

/// The schema of the successful response.
fn response(node: &Node, place: &str) -> Result<Option<Schema>, Malformed> {
    let Some(responses) = node.get("responses") else { return Ok(None) };
    let success = responses.members().iter().find(|(status, _)| status.starts_with('2'));
    let Some((status, success)) = success else { return Ok(None) };
    let place = format!("{place}.responses.{status}");
    let contents = success.get("content").map(Node::members).unwrap_or_default();
    let Some((_, media)) = contents.iter().find(|(kind, _)| kind.contains("json")) else {
        return match contents.first() {
            None => Ok(None),
            Some((kind, media)) => {
                Err(media.malformed(&place, format!("responses of the type {kind} are not signed")))
            }
        };
    };
    match media.get("schema") {
        None => Ok(None),
        Some(schema) => Schema::read(schema, &format!("{place}.content.schema")).map(Some),
    }
}

/// Returns why an operation cannot be declared.
fn check(schemas: &Schemas, operation: &Operation) -> Result<(), String> {
    let body = match &operation.body {
        Some(Body::Json(schema)) => Some(schema),
        Some(Body::Multipart { fields, .. }) => fields.as_ref(),
        None => None,
    };
    for schema in body.into_iter().chain(&operation.response) {
        schemas.check_references(schema)?;
    }
    let mut names = BTreeSet::new();
    let fields =
        body.map(|schema| schemas.properties(schema).ok_or("the body is not an object")).transpose()?;
    let files = match &operation.body {
        Some(Body::Multipart { files, .. }) => files.as_slice(),
        _ => &[],
    };
    let fields = fields.iter().flatten().chain(files).map(|field| &field.name);
    for name in fields.chain(operation.parameters.iter().map(|parameter| &parameter.name)) {
        check_name(name)?;
        if !names.insert(name) {
            return Err(format!("there are two fields `{name}`"));
        }
    }
    match &operation.response {
        Some(response) if schemas.properties(response).is_none() && !schemas.is_any(response) => {
            Err("the response is not an object".to_owned())
        }
        _ => Ok(()),
    }
}

/// Checks the path by the rules of `#[alipay_api]`, and that its placeholders are its parameters.
fn check_path(operation: &Operation) -> Result<(), String> {
    let path = &operation.path;
    let Some(segments) = path.strip_prefix("/v3/") else {
        return Err(format!("the path `{path}` does not begin with `/v3/`"));
    };
    let is_odd = |c: char| {
        !c.is_ascii_graphic() || matches!(c, '?' | '#' | '%' | '\\' | '"' | '<' | '>' | '^' | '`' | '|')
    };
    if path.contains(is_odd) {
        return Err(format!("the path `{path}` has characters that a REST route cannot have"));
    }
    let mut placeholders = BTreeSet::new();
    for segment in segments.split('/') {
        let placeholder = segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
        match placeholder {
            Some(name) if !name.is_empty() && !name.contains(['{', '}']) => drop(placeholders.insert(name)),
            None if !segment.contains(['{', '}']) && !matches!(segment, "" | "." | "..") => {}
            _ => return Err(format!("the segment `{segment}` of the path is not valid")),
        }
    }
    let parameters = operation.parameters.iter().filter(|one| one.place == Where::Path);
    let parameters: BTreeSet<&str> = parameters.map(|one| one.name.as_str()).collect();
    if let Some(placeholder) = placeholders.difference(&parameters).next() {
        return Err(format!("the placeholder `{placeholder}` of the path is not a parameter"));
    }
    match parameters.difference(&placeholders).next() {
        Some(name) => Err(format!("the path has no placeholder for its parameter `{name}`")),
        None => Ok(()),
    }
}

fn object(properties: Vec<Property>) -> Schema {
    Schema { kind: Kind::Object(properties), ..Schema::default() }
}

/// Reads a parameter; `None` for one of the headers, which belong to the protocol.
fn parameter(node: &Node, place: &str) -> Result<Option<Parameter>, Malformed> {
    let name = node.text_of("name").ok_or_else(|| node.malformed(place, "a parameter needs a `name`"))?;
    let place_of = match node.text_of("in").as_deref() {
        Some("path") => Where::Path,
        Some("query") => Where::Query,
        Some("header" | "cookie") => return Ok(None),
        _ => return Err(node.malformed(place, "a parameter has to be `in` path or query")),
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
        return Err(node.malformed(place, "a parameter of the path or the query has to be a single value"));
    }
    schema.description = node.text_of("description").or(schema.description);
    schema.deprecated |= node.is("deprecated");
    let required = place_of == Where::Path || node.is("required");
    Ok(Some(Parameter { name, place: place_of, required, schema }))
}

fn without_last_word(method: &str) -> String {
    method.rsplit_once('.').map_or(method, |(before, _)| before).to_owned()
}
