//! Responses that a language printed as an object of its own.

use super::{
    literal::{Group, Kind, Node},
    lossless::bytes_of,
    response::{SignedValue, ValueKind},
};

/// Collects the responses within a printed value.
pub(super) fn collect(node: &Node, source: &str, found: &mut Vec<SignedValue>) {
    let Some(group) = node.group() else { return };
    found.extend(response(group, source).into_iter().flatten());
    for item in &group.items {
        collect(&item.value, source, found);
    }
}

/// Returns a response with `/`, and with `\/` as Alipay's gateway writes it in some values.
fn response(group: &Group, source: &str) -> Option<Vec<SignedValue>> {
    let named =
        |wanted: &dyn Fn(&str) -> bool| group.items.iter().find(|item| item.name(source).is_some_and(wanted));
    let value = &named(&|name| name.ends_with("_response"))?.value;
    let signature = named(&|name| name == "sign")?.value.as_text(source)?.to_owned();
    let json = as_json(value, source)?;
    let escaped = json.contains('/').then(|| json.replace('/', "\\/"));
    let values = [json].into_iter().chain(escaped).map(|json| SignedValue {
        kind: ValueKind::Response,
        body: bytes_of(&json),
        value: bytes_of(&json),
        signature: signature.clone(),
        serial: None,
        is_doubtful: true,
    });
    Some(values.collect())
}

/// Writes a printed value as JSON.
fn as_json(node: &Node, source: &str) -> Option<String> {
    let quoted = |text: &str| serde_json::to_string(text).ok();
    match &node.kind {
        Kind::Text(text) => quoted(text),
        Kind::Bare => {
            let text = source.get(node.span.clone())?.trim();
            let is_literal = text.parse::<f64>().is_ok() || matches!(text, "true" | "false" | "null");
            if is_literal { Some(text.to_owned()) } else { quoted(text) }
        }
        Kind::Group(group) => {
            let is_map = group.items.iter().any(|item| item.key.is_some());
            let items: Option<Vec<String>> = group
                .items
                .iter()
                .map(|item| {
                    let value = as_json(&item.value, source)?;
                    if !is_map {
                        return Some(value);
                    }
                    Some(format!("{}:{value}", quoted(item.name(source)?)?))
                })
                .collect();
            let items = items?.join(",");
            Some(if is_map { format!("{{{items}}}") } else { format!("[{items}]") })
        }
    }
}
