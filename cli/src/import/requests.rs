//! The requests of a file, with their answers and codes, below one service.

use std::collections::BTreeSet;

use super::{
    docs::comment,
    field::{Field, Owner},
    fields::{Source, structure},
    names::{Names, identifier, is_keyword, snake, type_name},
    plan::{Home, Plan},
};
use crate::openapi::{Body, Operation, Property, Where};

/// What a file of requests is called in code.
pub(super) struct Service {
    pub(super) name: String,
    pub(super) accessor: String,
}

/// Declares the service and all its requests; gives back the requests' names.
pub(super) fn declare(
    plan: &Plan<'_>,
    home: &Home,
    operations: &[&Operation],
    source: &mut Source,
    names: &mut Names,
) -> Vec<String> {
    let Some(first) = operations.first() else { return Vec::new() };
    let service = service(first, names);
    source.imports.insert("alipay_service");
    let Service { name, accessor } = &service;
    source.items.push(format!(
        "/// `{}`.\n#[alipay_service(accessor = {accessor})]\npub struct {name};\n",
        first.tag
    ));
    let mut calls = BTreeSet::new();
    let declared = operations.iter().map(|operation| {
        let call = call_name(&operation.method, &mut calls);
        request(plan, home, operation, &service, &call, source, names)
    });
    declared.collect()
}

fn service(first: &Operation, names: &mut Names) -> Service {
    let tag = first.tag.strip_prefix("alipay.").unwrap_or(&first.tag);
    let words: Vec<&str> = tag.split('.').collect();
    let last = words.last().copied().unwrap_or(tag);
    let name = names.take_first(&[format!("{}Api", type_name(last)), format!("{}Api", type_name(tag))]);
    // The trait that leads to it.
    let _trait = names.take(&format!("{name}Ext"));
    Service { accessor: identifier(&snake(tag)), name }
}

/// The method's last words, as many as make it new.
fn call_name(method: &str, taken: &mut BTreeSet<String>) -> String {
    let words: Vec<&str> = method.split('.').collect();
    for count in 1..=words.len() {
        let name = snake(&words.iter().rev().take(count).rev().copied().collect::<Vec<_>>().join("_"));
        if !is_keyword(&name) && taken.insert(name.clone()) {
            return name;
        }
    }
    snake(method)
}

fn request(
    plan: &Plan<'_>,
    home: &Home,
    operation: &Operation,
    service: &Service,
    call: &str,
    source: &mut Source,
    names: &mut Names,
) -> String {
    let name = names.take_first(&request_names(&operation.method));
    // The request stands before what it needs.
    let at = source.items.len();
    let properties = properties(plan, operation);
    let owner = Owner { plan, home, name: &name, schema: None, is_sent: true, is_request: true };
    let fields = source.fields(&owner, &fields(operation, &properties), names);
    let codes = error_codes(operation, &name, source, names);
    let answer = answer(plan, home, operation, &name, source, names);
    let mut text = documented(operation, codes.as_deref());
    text += &attribute(operation, &service.name, call, answer.as_deref());
    text += &structure(&name, &fields);
    source.imports.insert("alipay_api");
    source.items.insert(at.min(source.items.len()), text);
    name
}

/// Verb and object, as people name requests; with more of the method where that is taken.
fn request_names(method: &str) -> Vec<String> {
    let words: Vec<&str> = method.split('.').filter(|word| *word != "alipay").collect();
    let Some((verb, objects)) = words.split_last() else { return vec![type_name(method)] };
    (1..=objects.len().max(1))
        .map(|count| {
            let object: String = objects.iter().rev().take(count).rev().map(|word| type_name(word)).collect();
            format!("{}{object}", type_name(verb))
        })
        .collect()
}

/// The members of the body.
fn properties(plan: &Plan<'_>, operation: &Operation) -> Vec<Property> {
    let body = match &operation.body {
        Some(Body::Json(schema)) => Some(schema),
        Some(Body::Multipart { fields, .. }) => fields.as_ref(),
        None => None,
    };
    body.and_then(|schema| plan.document.schemas.properties(schema)).unwrap_or_default()
}

fn fields<'f>(operation: &'f Operation, properties: &'f [Property]) -> Vec<Field<'f>> {
    let has_body = !matches!(operation.verb.as_str(), "GET" | "DELETE");
    let parameters = operation.parameters.iter().map(|parameter| {
        let place = match parameter.place {
            Where::Path => Some("path"),
            Where::Query if has_body => Some("query"),
            Where::Query => None,
        };
        Field { name: &parameter.name, required: parameter.required, schema: &parameter.schema, place }
    });
    let files = match &operation.body {
        Some(Body::Multipart { files, .. }) => files.as_slice(),
        _ => &[],
    };
    let files = files.iter().map(|file| Field { place: Some("file"), ..Field::from(file) });
    parameters.chain(files).chain(properties.iter().map(Field::from)).collect()
}

fn error_codes(operation: &Operation, name: &str, source: &mut Source, names: &mut Names) -> Option<String> {
    if operation.error_codes.is_empty() {
        return None;
    }
    let codes = names.take(&format!("{name}ErrorCode"));
    source.open_enum(&codes, &format!("/// Why [`{name}`] was refused.\n"), &operation.error_codes);
    Some(codes)
}

/// The answer; none where nothing is said of it.
fn answer(
    plan: &Plan<'_>,
    home: &Home,
    operation: &Operation,
    name: &str,
    source: &mut Source,
    names: &mut Names,
) -> Option<String> {
    let properties = plan.document.schemas.properties(operation.answer.as_ref()?)?;
    if properties.is_empty() {
        return None;
    }
    let answer = names.take(&format!("{name}Answer"));
    let owner = Owner { plan, home, name: &answer, schema: None, is_sent: false, is_request: false };
    source.model_with(&owner, &format!("/// The answer to [`{name}`].\n"), &properties, names);
    Some(answer)
}

fn documented(operation: &Operation, codes: Option<&str>) -> String {
    let texts = [operation.summary.as_deref(), operation.description.as_deref()];
    let mut text = comment("", texts.into_iter().flatten(), &format!("Calls `{}`.", operation.method));
    if operation.deprecated {
        text += "///\n/// Alipay advises against it (`deprecated`).\n";
    }
    if let Some(codes) = codes {
        text += &format!("///\n/// # Errors\n///\n/// The codes of a refusal are those of [`{codes}`].\n");
    }
    text
}

fn attribute(operation: &Operation, service: &str, call: &str, answer: Option<&str>) -> String {
    let usual = format!("/v3/{}", operation.method.replace('.', "/"));
    let route = if operation.path == usual {
        operation.verb.clone()
    } else {
        format!("{}({:?})", operation.verb, operation.path)
    };
    let mut keys = vec![format!("method = {:?}", operation.method), format!("v3 = {route}")];
    keys.extend(answer.map(|answer| format!("response = {answer}")));
    keys.push(format!("service = {service}"));
    let last = operation.method.rsplit('.').next().unwrap_or_default();
    if call != last {
        keys.push(format!("call = {call}"));
    }
    // By HTTP's own rules, whoever reads changes nothing.
    if operation.verb == "GET" {
        keys.push("idempotent".to_owned());
    }
    let keys: Vec<String> = keys.into_iter().map(|key| format!("    {key},\n")).collect();
    format!("#[alipay_api(\n{})]\n", keys.concat())
}
