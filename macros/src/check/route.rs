//! The rules of a V3 route: verb, path, and the fields that it can carry.

use syn::{
    Ident, LitStr,
    ext::IdentExt,
    parse::{Parse, ParseStream},
};

use crate::{
    diag::{Errors, did_you_mean, list},
    model::{Route, Struct},
    types, wire,
};

/// `POST` or `POST("/v3/path")`.
pub(super) struct RawRoute {
    verb: Ident,
    path: Option<LitStr>,
}

impl Parse for RawRoute {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let verb = input.call(Ident::parse_any)?;
        let path = if input.is_empty() {
            None
        } else {
            let inner;
            syn::parenthesized!(inner in input);
            Some(inner.parse()?)
        };
        Ok(Self { verb, path })
    }
}

/// Checks a route against the request's fields.
pub(super) fn check(raw: RawRoute, method: &LitStr, base: &Struct, errors: &mut Errors) -> Option<Route> {
    const VERBS: [(&str, &str, bool); 5] = [
        ("GET", "Get", false),
        ("POST", "Post", true),
        ("PUT", "Put", true),
        ("PATCH", "Patch", true),
        ("DELETE", "Delete", false),
    ];
    let written = raw.verb.to_string();
    let Some((_, variant, has_body)) = VERBS.iter().find(|(verb, ..)| *verb == written) else {
        let names = VERBS.map(|(verb, ..)| verb);
        let hint = if names.contains(&written.to_ascii_uppercase().as_str()) {
            format!("; write `{}`", written.to_ascii_uppercase())
        } else {
            did_you_mean(&written, &names)
        };
        errors.push(&raw.verb, format_args!("unknown HTTP verb `{written}`{hint} (one of {})", list(&names)));
        return None;
    };
    let path = raw.path.as_ref().map_or_else(|| wire::v3_path(&method.value()), LitStr::value);
    let path_at = raw.path.unwrap_or_else(|| method.clone());
    // A path derived from a wrong method name would only repeat that mistake.
    if path_at != *method || wire::method_problem(&method.value()).is_none() {
        check_placeholders(&path, &path_at, base, errors);
    }
    if !has_body {
        check_query_fields(base, &written, errors);
        for file in base.fields.iter().filter_map(|field| field.keys.file.as_ref()) {
            errors
                .push(file, format_args!("files are sent in the body, and {written} has no body; use POST"));
        }
    }
    Some(Route { verb: Ident::new(variant, raw.verb.span()), path })
}

fn check_placeholders(path: &str, at: &LitStr, base: &Struct, errors: &mut Errors) {
    let placeholders = match wire::placeholders(path) {
        Ok(placeholders) => placeholders,
        Err(problem) => return errors.push(at, problem),
    };
    for placeholder in &placeholders {
        if !base.fields.iter().any(|field| field.wire == *placeholder && field.keys.path.is_some()) {
            errors.push(
                at,
                format_args!("`{{{placeholder}}}` needs a field `{placeholder}` marked #[alipay(path)]"),
            );
        }
    }
    for field in &base.fields {
        if let Some(key) = &field.keys.path
            && !placeholders.contains(&field.wire.as_str())
        {
            errors.push(
                key,
                format_args!(
                    "the path has no placeholder `{{{0}}}`; write it as v3 = VERB(\"/v3/../{{{0}}}\")",
                    field.wire
                ),
            );
        }
    }
}

fn check_query_fields(base: &Struct, verb: &str, errors: &mut Errors) {
    for field in &base.fields {
        if types::argument_of(types::argument_of(&field.ty, "Option").unwrap_or(&field.ty), "Vec").is_some() {
            errors.push(
                &field.ty,
                format_args!("{verb} sends fields in the query, which cannot carry lists; use POST, or `CommaList<..>` if the values are joined by commas"),
            );
        }
    }
}
