//! The rules of `#[alipay_api]`.

use proc_macro2::Span;
use syn::{
    Ident, LitStr, Path, Type,
    ext::IdentExt,
    parse::{Parse, ParseStream},
};

use super::fields::{Use, base};
use crate::{
    diag::{Errors, did_you_mean, list},
    model::{Endpoint, Handle, Page, Route, Shape, Struct},
    parse::{Keys, item::RawStruct},
    types, wire,
};

/// `POST` or `POST("/v3/path")`.
struct RawRoute {
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

/// Checks a request. The result is as complete as the mistakes allow.
pub(crate) fn api(mut keys: Keys, raw: RawStruct, rt: Path, errors: &mut Errors) -> Endpoint {
    let name = raw.item.ident.clone();
    let method = keys.value::<LitStr>("method", "\"alipay.open...\"", errors);
    let route = keys.value::<RawRoute>("v3", "POST", errors);
    let v2 = keys.value::<Ident>("v2", "none", errors);
    let response = keys.value::<Type>("response", "OrderPage", errors);
    let service = keys.value::<Path>("service", "OrderApi", errors);
    let call = keys.value::<Ident>("call", "accept", errors);
    let idempotent = keys.flag("idempotent", errors);
    let confirm_with = keys.value::<Path>("confirm_with", "QueryOrder", errors);
    let handover = keys.flag("handover", errors);
    let page = keys.listed("page", "number = start_page, items = order_items, total = total_size", errors);
    let (method_given, v3_given) = (keys.is_given("method"), keys.is_given("v3"));
    keys.finish(errors);

    let base = base(raw, Use::Request, rt, errors);
    match &method {
        Some(method) => check_method(method, errors),
        None if method_given => {}
        None => errors.push(&name, "this request needs its API method: add `method = \"alipay...\"`"),
    }
    if let (Some((key, _)), None) = (&page, &response) {
        errors.push(key, "`page` needs the answer's type: add `response = ..`");
    }
    let method = method.unwrap_or_else(|| LitStr::new("alipay.unknown", Span::call_site()));
    let v3 = route.and_then(|route| check_route(route, &method, &base, errors));
    // A route with a mistake is a route.
    check_transport(v3_given, v2.as_ref(), &base, errors);
    let response = response.and_then(|ty| check_response(ty, errors));
    if let Some(handover) = &handover {
        check_handover(handover, v3.as_ref(), v2.as_ref(), &base, errors);
        if let Some(response) = &response {
            errors.push(
                response,
                "a browser or the app takes this call to Alipay, so no answer comes here; remove `response`",
            );
        }
    }
    let handle = check_handle(service, call, &method, errors);
    let page = page.and_then(|(_, keys)| check_page(keys, &base, errors));
    Endpoint {
        base,
        method,
        v3,
        v2: v2.is_none(),
        response,
        handle,
        page,
        handover: handover.is_some(),
        idempotent: idempotent.is_some(),
        confirm_with,
    }
}

fn check_method(method: &LitStr, errors: &mut Errors) {
    if let Some(problem) = wire::method_problem(&method.value()) {
        errors.push(method, problem);
    } else if method.value().ends_with(".notify") {
        errors.push(
            method,
            "Alipay sends this message, nobody calls it; declare it with #[alipay_notify(msg_method = \"..\")]",
        );
    }
}

fn check_route(raw: RawRoute, method: &LitStr, base: &Struct, errors: &mut Errors) -> Option<Route> {
    const VERBS: [(&str, &str, bool); 5] = [
        ("GET", "Get", false),
        ("POST", "Post", true),
        ("PUT", "Put", true),
        ("PATCH", "Patch", true),
        ("DELETE", "Delete", false),
    ];
    let given = raw.verb.to_string();
    let Some((_, variant, has_body)) = VERBS.iter().find(|(verb, ..)| *verb == given) else {
        let names = VERBS.map(|(verb, ..)| verb);
        let hint = if names.contains(&given.to_ascii_uppercase().as_str()) {
            format!("; write `{}`", given.to_ascii_uppercase())
        } else {
            did_you_mean(&given, &names)
        };
        errors.push(&raw.verb, format_args!("unknown HTTP verb `{given}`{hint} (one of {})", list(&names)));
        return None;
    };
    let path = raw.path.as_ref().map_or_else(|| wire::v3_path(&method.value()), LitStr::value);
    let path_at = raw.path.unwrap_or_else(|| method.clone());
    // A path that follows from a wrong method name is wrong only by it.
    if path_at != *method || wire::method_problem(&method.value()).is_none() {
        check_placeholders(&path, &path_at, base, errors);
    }
    if !has_body {
        check_query_fields(base, &given, errors);
        for file in base.fields.iter().filter_map(|field| field.keys.file.as_ref()) {
            errors.push(file, format_args!("files travel in the body, which {given} has not; use POST"));
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
                format_args!("{verb} sends fields in the query, which has no lists; use POST, or `CommaList<..>` if the values are joined by commas"),
            );
        }
    }
}

fn check_transport(has_route: bool, v2: Option<&Ident>, base: &Struct, errors: &mut Errors) {
    if let Some(word) = v2 {
        if word != "none" {
            errors.push(word, "expected `v2 = none`; without this key the V2 gateway knows the endpoint");
        } else if !has_route {
            errors.push(word, "an endpoint without V2 needs its REST route: add `v3 = POST`");
        } else {
            for param in base.fields.iter().filter_map(|field| field.keys.param.as_ref()) {
                errors
                    .push(param, "`param` is about the V2 gateway, which `v2 = none` leaves out; remove it");
            }
        }
    }
    if !has_route {
        for field in &base.fields {
            if let Some(key) = field.keys.query.as_ref().or(field.keys.path.as_ref()) {
                errors.push(key, format_args!("`{key}` is about the REST route; add `v3 = ..` or remove it"));
            }
        }
    }
}

fn check_handover(key: &Ident, v3: Option<&Route>, v2: Option<&Ident>, base: &Struct, errors: &mut Errors) {
    if let Some(route) = v3 {
        errors.push(&route.verb, "page and app calls go to the V2 gateway; remove `v3`, or `handover`");
    }
    if v2.is_some() {
        errors.push(key, "page and app calls go to the V2 gateway; remove `v2 = none`, or `handover`");
    }
    for file in base.fields.iter().filter_map(|field| field.keys.file.as_ref()) {
        errors.push(file, "a URL carries no files; remove `file`, or `handover`");
    }
}

/// The answer's type, if it can be one.
fn check_response(ty: Type, errors: &mut Errors) -> Option<Type> {
    let is_plain_path = matches!(ty, Type::Path(_))
        && ["Vec", "Option", "Box"].iter().all(|wrapper| types::argument_of(&ty, wrapper).is_none());
    if !is_plain_path {
        errors.push(ty, "a reply is an object: name a struct with #[alipay_model], and put the list into it");
        return None;
    }
    if types::is_text(&ty) || types::is_number_or_bool(&ty) {
        errors.push(ty, "a reply is an object: name a struct with #[alipay_model]");
        return None;
    }
    Some(ty)
}

fn check_handle(
    service: Option<Path>,
    call: Option<Ident>,
    method: &LitStr,
    errors: &mut Errors,
) -> Option<Handle> {
    let Some(service) = service else {
        if let Some(call) = call {
            errors.push(call, "`call` names a method of a service: add `service = ..`, or remove `call`");
        }
        return None;
    };
    let from_method = call.is_none();
    let call = call.unwrap_or_else(|| {
        let name = wire::call_name(&method.value()).to_owned();
        let parsed = syn::parse_str::<Ident>(&name).or_else(|_| syn::parse_str(&format!("r#{name}")));
        let mut ident = parsed.unwrap_or_else(|_| Ident::new("call", method.span()));
        ident.set_span(method.span());
        ident
    });
    if call.unraw() == "client" {
        let message = "`client` is the handle's way back to the client; name the method with `call = ..`";
        if from_method { errors.push(method, message) } else { errors.push(&call, message) }
    }
    Some(Handle { service, call })
}

fn check_page(mut keys: Keys, base: &Struct, errors: &mut Errors) -> Option<Page> {
    let number = keys.value::<Ident>("number", "start_page", errors);
    let items = keys.value::<Ident>("items", "order_items", errors);
    let total = keys.value::<Ident>("total", "total_size", errors);
    keys.finish(errors);
    let (Some(number), Some(items)) = (number, items) else {
        let message = "`page` needs `number` (the request's page field) and `items` (the answer's list)";
        errors.push(&base.item.ident, message);
        return None;
    };
    let Some(field) = base.fields.iter().find(|field| field.ident == number) else {
        let names: Vec<_> = base.fields.iter().map(|field| field.ident.to_string()).collect();
        let hint = did_you_mean(&number.to_string(), &names);
        errors.push(&number, format_args!("this request has no field `{number}`{hint}"));
        return None;
    };
    let counted = match &field.shape {
        Shape::Optional(inner) => inner,
        _ => &field.ty,
    };
    if !types::is_number_or_bool(counted) {
        errors.push(
            &number,
            "pages are counted: make the field `Option<u32>`, with #[alipay(as_text)] if the wire wants text",
        );
    }
    Some(Page { number_wire: field.wire.clone(), number, items, total })
}
