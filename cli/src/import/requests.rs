//! The requests of a file, with their responses and error codes, in one service.

use std::collections::BTreeSet;

use super::{
    docs::{code, comment},
    field::{Field, Owner},
    names::{Names, identifier, is_keyword, snake, type_name},
    plan::{Home, Plan},
    source::{Source, structure},
};
use crate::openapi::{Body, Operation, Property, Where};

/// The names of a service.
pub(super) struct Service {
    pub(super) name: String,
    pub(super) accessor: String,
}

/// Names that an accessor cannot have: methods of `Client`, and of traits that it implements.
const CLIENT_METHODS: [&str; 24] = [
    "app_id",
    "builder",
    "call",
    "call_untyped",
    "channel",
    "clock",
    "clone",
    "download",
    "fmt",
    "for_merchant",
    "from_env",
    "into",
    "merchant_token",
    "notification_verifier",
    "pages",
    "presign",
    "resolve",
    "resolve_query",
    "service",
    "to_owned",
    "try_into",
    "verify_app_result",
    "verify_open_data",
    "verify_return",
];

/// Declares the service and all its requests. Returns the names of the requests.
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
        "/// {}.\n#[alipay_service(accessor = {accessor})]\npub struct {name};\n",
        code(&first.tag)
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
    let wishes = [format!("{}Api", type_name(last)), format!("{}Api", type_name(tag))];
    // The attribute adds a trait of the name with this ending.
    let name = names.take_first_pair(&wishes, "Ext");
    let accessor = snake(tag);
    let is_taken = CLIENT_METHODS.contains(&accessor.as_str());
    let accessor = if is_taken { format!("{accessor}_api") } else { identifier(&accessor) };
    Service { name, accessor }
}

/// A method of the service that the attribute adds.
const WAY_BACK: &str = "client";

/// The last words of the method, as many as make the name new.
fn call_name(method: &str, taken: &mut BTreeSet<String>) -> String {
    let words: Vec<&str> = method.split('.').collect();
    for count in 1..=words.len() {
        let name = snake(&words.iter().rev().take(count).rev().copied().collect::<Vec<_>>().join("_"));
        if !is_keyword(&name) && name != WAY_BACK && taken.insert(name.clone()) {
            return name;
        }
    }
    // Other words may give the same name: `a_b.c` and `a.b_c`.
    let name = snake(method);
    let numbered = (2_u32..).map(|number| format!("{name}{number}"));
    numbered.into_iter().find(|name| taken.insert(name.clone())).unwrap_or(name)
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
    // The request is written before the types that it needs.
    let at = source.items.len();
    let properties = properties(plan, operation);
    let owner = Owner { plan, home, name: &name, schema: None, is_sent: true, is_request: true };
    let fields = source.fields(&owner, &fields(operation, &properties), names);
    let codes = error_codes(operation, &name, source, names);
    let response = response(plan, home, operation, &name, source, names);
    let mut text = documented(operation, codes.as_deref());
    text += &attribute(operation, &service.name, call, response.as_deref());
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
    source.open_enum(&codes, &format!("/// The error codes of [`{name}`].\n"), &operation.error_codes);
    Some(codes)
}

/// Declares the response; `None` if the document does not describe one.
fn response(
    plan: &Plan<'_>,
    home: &Home,
    operation: &Operation,
    name: &str,
    source: &mut Source,
    names: &mut Names,
) -> Option<String> {
    let properties = plan.document.schemas.properties(operation.response.as_ref()?)?;
    if properties.is_empty() {
        return None;
    }
    let response = names.take(&format!("{name}Response"));
    let owner = Owner { plan, home, name: &response, schema: None, is_sent: false, is_request: false };
    source.model(&owner, &format!("/// The response to [`{name}`].\n"), &properties, names);
    Some(response)
}

fn documented(operation: &Operation, codes: Option<&str>) -> String {
    let texts = [operation.summary.as_deref(), operation.description.as_deref()];
    let mut text = comment("", texts.into_iter().flatten(), &format!("Calls `{}`.", operation.method));
    if let Some(id) = &operation.original_id {
        text += &format!("///\n/// The document names it {}; it is declared for V3 only.\n", code(id));
    }
    if operation.deprecated {
        text += "///\n/// The document marks it as deprecated.\n";
    }
    if let Some(codes) = codes {
        text += &format!("///\n/// # Errors\n///\n/// The error codes are those of [`{codes}`].\n");
    }
    text
}

fn attribute(operation: &Operation, service: &str, call: &str, response: Option<&str>) -> String {
    let usual = format!("/v3/{}", operation.method.replace('.', "/"));
    let route = if operation.path == usual {
        operation.verb.clone()
    } else {
        format!("{}({:?})", operation.verb, operation.path)
    };
    let mut keys = vec![format!("method = {:?}", operation.method), format!("v3 = {route}")];
    // The gateway knows a method by its exact name only, which the declaration cannot write.
    if operation.original_id.is_some() {
        keys.push("v2 = none".to_owned());
    }
    keys.extend(response.map(|response| format!("response = {response}")));
    keys.push(format!("service = {service}"));
    let last = operation.method.rsplit('.').next().unwrap_or_default();
    if call != last {
        keys.push(format!("call = {call}"));
    }
    // By the rules of HTTP, GET changes nothing.
    if operation.verb == "GET" {
        keys.push("idempotent".to_owned());
    }
    let keys: Vec<String> = keys.into_iter().map(|key| format!("    {key},\n")).collect();
    format!("#[alipay_api(\n{})]\n", keys.concat())
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, fs, path::Path};

    use super::CLIENT_METHODS;

    /// The attribute refuses these names, so that an imported crate must not use them.
    #[test]
    fn no_name_that_the_attribute_refuses_is_missing() {
        let macros = Path::new(env!("CARGO_MANIFEST_DIR")).join("../macros/src/check/service.rs");
        let source = fs::read_to_string(macros).unwrap();
        let (_, list) = source.split_once("CLIENT_METHODS").unwrap();
        let (list, _) = list.split_once("];").unwrap();
        let refused: BTreeSet<&str> = list.split('"').skip(1).step_by(2).collect();
        assert!(refused.contains("call") && refused.len() > 10, "{refused:?}");
        let known = BTreeSet::from(CLIENT_METHODS);
        assert_eq!(refused.difference(&known).collect::<Vec<_>>(), Vec::<&&str>::new());
    }
}
