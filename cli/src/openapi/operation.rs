//! One operation: an endpoint of the document.

mod check;

use std::collections::BTreeSet;

use super::{
    components::Schemas,
    node::{Malformed, Node},
    schema::{Kind, Property, Schema},
};
use crate::i18n::Text;
use check::{check, check_path};

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
            return Err(node.malformed(
                place,
                Text::new(format!("a {verb} request cannot have a body"), format!("{verb} 请求不能有请求体")),
            ));
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
    let reason = Text::new(
        "the body is neither JSON nor multipart/form-data",
        "请求体既不是 JSON，也不是 multipart/form-data",
    );
    Err(content.malformed(place, reason))
}

/// The files of an upload, and the other fields: those of the part `data`, and the parts beside it.
fn multipart(schemas: &Schemas, schema: &Schema) -> Result<Body, Text> {
    let properties = schemas.properties(schema).ok_or_else(|| {
        Text::new("the parts of an upload are not the members of an object", "上传的各部分不是对象的成员")
    })?;
    let (files, others): (Vec<Property>, Vec<Property>) =
        properties.into_iter().partition(|one| one.schema.kind == Kind::File);
    if files.is_empty() {
        return Err(Text::new("the upload has no file", "上传请求没有文件"));
    }
    if let Some(list) = others.iter().find(|one| schemas.is_list_of_files(&one.schema)) {
        let name = &list.name;
        return Err(Text::new(
            format!("`{name}` is a list of files, which no declaration can send"),
            format!("`{name}` 是文件列表，声明不支持"),
        ));
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
            let no_object = || Text::new("the part `data` is not an object", "`data` 部分不是对象");
            let mut all = schemas.properties(&data).ok_or_else(no_object)?;
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
                let reason = Text::new(
                    format!("responses of the type {kind} are not signed"),
                    format!("类型为 {kind} 的响应没有签名"),
                );
                Err(media.malformed(&place, reason))
            }
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

/// Reads a parameter; `None` for one of the headers, which belong to the protocol.
fn parameter(node: &Node, place: &str) -> Result<Option<Parameter>, Malformed> {
    let malformed = |english, chinese| node.malformed(place, Text::new(english, chinese));
    let no_name = || malformed("a parameter needs a `name`", "参数缺少 `name`");
    let name = node.text_of("name").ok_or_else(no_name)?;
    let place_of = match node.text_of("in").as_deref() {
        Some("path") => Where::Path,
        Some("query") => Where::Query,
        Some("header" | "cookie") => return Ok(None),
        _ => {
            return Err(malformed(
                "a parameter has to be `in` path or query",
                "参数的 `in` 须为 path 或 query",
            ));
        }
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
        return Err(malformed(
            "a parameter of the path or the query has to be a single value",
            "路径参数和查询参数须为单个值",
        ));
    }
    schema.description = node.text_of("description").or(schema.description);
    schema.deprecated |= node.is("deprecated");
    let required = place_of == Where::Path || node.is("required");
    Ok(Some(Parameter { name, place: place_of, required, schema }))
}

fn without_last_word(method: &str) -> String {
    method.rsplit_once('.').map_or(method, |(before, _)| before).to_owned()
}
