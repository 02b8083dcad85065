//! Generated documentation: names and limits on the wire, and aliases by which rustdoc's search finds them.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};
use syn::{Attribute, ext::IdentExt};

use crate::model::{Endpoint, EnumVariant, Field, Kind, Notification, Page, Struct};

/// The section that a request's documentation and its client method's get.
pub(super) fn endpoint(endpoint: &Endpoint) -> String {
    let mut lines = vec![format!("API method: `{}`", endpoint.method.value())];
    if endpoint.presigned {
        lines.push("V2 only, as a page or app call".to_owned());
    } else {
        lines.push(match &endpoint.v3 {
            Some(route) => {
                format!("V3: `{} {}`", route.verb.to_string().to_ascii_uppercase(), route.path)
            }
            None => "V3: not available".to_owned(),
        });
        lines.push(format!("V2: {}", if endpoint.v2 { "available" } else { "not available" }));
    }
    if let Some(Page { number_wire, items, total, .. }) = &endpoint.page {
        let total = total.as_ref().map(|total| format!(", `{}` counts them", total.unraw()));
        let total = total.unwrap_or_default();
        lines.push(format!("Pages: `{number_wire}` selects one, `{}` lists its items{total}", items.unraw()));
    }
    if endpoint.idempotent {
        lines.push("Idempotent: repeating the call changes nothing".to_owned());
    }
    if let Some(query) = endpoint.resolve_with.as_ref().and_then(|path| path.segments.last()) {
        lines.push(format!("Unknown outcome: resolved with `{}`", query.ident));
    }
    lines.extend(groups(&endpoint.base));
    section(&lines)
}

/// The section of a notification.
pub(super) fn notification(notification: &Notification) -> String {
    let (key, text) = match &notification.kind {
        Kind::NotifyType(text) => ("notify_type", text.value()),
        Kind::MsgMethod(text) => ("msg_method", text.value()),
    };
    let mut lines = vec![format!("`{key}`: `{text}`")];
    lines.extend(groups(&notification.base));
    section(&lines)
}

/// The section of a model; none if only its fields have limits.
pub(super) fn model(base: &Struct) -> String {
    let lines: Vec<String> = groups(base).collect();
    if lines.is_empty() { String::new() } else { section(&lines) }
}

fn section(lines: &[String]) -> String {
    format!("# On the wire\n\n- {}", lines.join("\n- "))
}

fn groups(base: &Struct) -> impl Iterator<Item = String> {
    base.one_of.iter().map(|group| format!("At least one of: `{}`", group.join("`, `")))
}

/// The keys of a field in words; empty without keys that a caller notices.
pub(super) fn field(field: &Field) -> String {
    let Field { ident, wire, keys, .. } = field;
    let mut facts = Vec::new();
    if ident.unraw() != *wire {
        facts.push(format!("Wire name: `{wire}`."));
    }
    if let Some((characters, _)) = keys.max_len {
        facts.push(format!("At most {characters} characters."));
    }
    match (&keys.min, &keys.max) {
        (Some(min), Some(max)) => facts.push(format!("From {min} to {max}.")),
        (Some(min), None) => facts.push(format!("At least {min}.")),
        (None, Some(max)) => facts.push(format!("At most {max}.")),
        (None, None) => {}
    }
    let flags = [
        (&keys.as_text, "Sent as text."),
        (&keys.path, "Part of the V3 path."),
        (&keys.query, "Sent in the query on V3."),
        (&keys.param, "Outside of `biz_content` on V2."),
        (&keys.file, "Sent as a file."),
        (&keys.idempotency_key, "Idempotency key."),
        (&keys.sensitive, "Hidden in `Debug` output."),
    ];
    facts.extend(flags.iter().filter(|(key, _)| key.is_some()).map(|(_, fact)| (*fact).to_owned()));
    facts.join(" ")
}

/// The wire text of a variant.
pub(super) fn variant(variant: &EnumVariant) -> String {
    format!("Wire text: `{}`.", variant.text)
}

/// Adds a text as the last paragraphs of an item's documentation. Lines begin with a space, as those of doc
/// comments do, so that rustdoc takes the same indentation off all of them.
pub(super) fn append(text: &str, to: &mut Vec<Attribute>) {
    if text.is_empty() {
        return;
    }
    let first = if to.iter().any(is_text) { "\n " } else { " " };
    let text = format!("{first}{}", text.replace('\n', "\n "));
    to.push(syn::parse_quote!(#[doc = #text]));
}

/// Adds aliases for rustdoc's search: not the item's own name, and none that the user wrote already, which
/// rustc would report.
pub(super) fn alias(names: &[&str], own: &Ident, to: &mut Vec<Attribute>) {
    let written: String =
        to.iter().filter(|a| !is_text(a)).map(|a| a.to_token_stream().to_string()).collect();
    let names = names.iter().filter(|name| {
        let is_allowed = |c: char| !c.is_whitespace() && c != '"' && c != '\'';
        own.unraw() != **name && name.chars().all(is_allowed) && !written.contains(&format!("\"{name}\""))
    });
    let aliases: Vec<_> = names.map(ToTokens::to_token_stream).collect();
    if !aliases.is_empty() {
        to.push(syn::parse_quote!(#[doc(alias(#(#aliases),*))]));
    }
}

/// The method's name as it is written in Alipay's documents, and in V2 responses.
pub(super) fn method_names(method: &str) -> [String; 2] {
    [method.to_owned(), method.replace('.', "_")]
}

/// The documentation of a field's setter: the field's own, with what the keys add to it.
pub(super) fn setter(field_docs: &Field) -> TokenStream {
    let mut docs: Vec<Attribute> = field_docs.docs.iter().filter(|a| is_inherited(a)).cloned().collect();
    append(&field(field_docs), &mut docs);
    if !docs.iter().any(is_text) {
        let text = format!(" Sets the field `{}`.", field_docs.ident.unraw());
        docs.push(syn::parse_quote!(#[doc = #text]));
    }
    quote!(#(#docs)*)
}

fn is_text(attribute: &Attribute) -> bool {
    attribute.path().is_ident("doc") && matches!(attribute.meta, syn::Meta::NameValue(_))
}

/// Returns whether a field's `doc` attribute applies to its setter: text and `hidden`, but not an alias.
fn is_inherited(attribute: &Attribute) -> bool {
    is_text(attribute) || attribute.to_token_stream().to_string().contains("hidden")
}
