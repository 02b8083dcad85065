//! One operation: an endpoint of the document, read by itself.

use std::collections::BTreeSet;

use super::{
    node::{Malformed, Node},
    schema::{Kind, Property, Schema},
    schemas::Schemas,
};

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

impl Operation {
    /// Reads an operation, and makes sure that it can be declared.
    pub(super) fn read(
        schemas: &Schemas,
        method: String,
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
            error_codes: error_codes(schemas, node, place),
            method,
        };
        check(schemas, &operation).map_err(|reason| node.malformed(place, reason))?;
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
    Err(content.malformed(place, "a body of JSON or multipart/form-data is due"))
}

/// The files of an upload, and the rest: what the part `data` holds, and what stands beside it.
fn multipart(schemas: &Schemas, schema: &Schema) -> Result<Body, String> {
    let properties =
        schemas.properties(schema).ok_or("the parts of an upload have to be the members of an object")?;
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
            let mut all = schemas.properties(&data).ok_or("the part `data` has to be an object")?;
            all.extend(fields);
            Ok(Body::Multipart { files, fields: Some(object(all)) })
        }
        (None, false) => Ok(Body::Multipart { files, fields: Some(object(fields)) }),
    }
}

/// The codes of the answers that are no success, wherever among their parts they stand.
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

/// What would not make a declaration.
fn check(schemas: &Schemas, operation: &Operation) -> Result<(), String> {
    let body = match &operation.body {
        Some(Body::Json(schema)) => Some(schema),
        Some(Body::Multipart { fields, .. }) => fields.as_ref(),
        None => None,
    };
    for schema in body.into_iter().chain(&operation.answer) {
        schemas.check_references(schema)?;
    }
    let mut names = BTreeSet::new();
    let fields = body.map(|schema| schemas.properties(schema).ok_or("the body is no object")).transpose()?;
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
            if schemas.properties(answer).is_none()
                && answer.kind != Kind::Any
                && !schemas.is_any(answer) =>
        {
            Err("the answer is no object".to_owned())
        }
        _ => Ok(()),
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

fn without_last_word(method: &str) -> String {
    method.rsplit_once('.').map_or(method, |(before, _)| before).to_owned()
}
