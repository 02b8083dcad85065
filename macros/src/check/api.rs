//! The rules of `#[alipay_api]`.

use proc_macro2::Span;
use syn::{Ident, LitStr, Path, Type, ext::IdentExt};

use super::{
    fields::{Use, base},
    groups::{check_groups, groups},
    page,
    route::{self, RawRoute},
};
use crate::{
    diag::Errors,
    model::{Endpoint, Handle, Route, Struct},
    parse::{Keys, item::RawStruct},
    types, wire,
};

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
    let resolve_with = keys.value::<Path>("resolve_with", "QueryOrder", errors);
    let presigned = keys.flag("presigned", errors);
    let page = keys.listed("page", page::EXAMPLE, errors);
    let one_of = groups(&mut keys, errors);
    let exact = keys.flag("exact", errors);
    // A route with a mistake is a route.
    let (has_method, has_route) = (keys.is_present("method"), keys.is_present("v3"));
    keys.finish(errors);

    let mut base = base(raw, Use::Request, rt, errors);
    check_groups(&mut base, one_of, errors);
    match &method {
        Some(method) => check_method(method, exact.is_some(), has_route, errors),
        None if has_method => {}
        None => errors.push(&name, "the API method is missing: add `method = \"alipay...\"`"),
    }
    if let (Some((key, _)), None) = (&page, &response) {
        errors.push(key, "`page` needs the response type: add `response = ..`");
    }
    let method = method.unwrap_or_else(|| LitStr::new("alipay.unknown", Span::call_site()));
    let v3 = route.and_then(|route| route::check(route, &method, &base, errors));
    check_transport(has_route, v2.as_ref(), &base, errors);
    let response = response.and_then(|ty| check_response(ty, errors));
    if let Some(presigned) = &presigned {
        check_presigned(presigned, v3.as_ref(), v2.as_ref(), &base, errors);
        if let Some(response) = &response {
            errors.push(
                response,
                "a browser or the app sends this call, so no response arrives here; remove `response`",
            );
        }
    }
    let handle = check_handle(service, call, &method, errors);
    let page = page.and_then(|(key, keys)| page::check(&key, keys, &base, errors));
    Endpoint {
        base,
        method,
        v3,
        v2: v2.is_none(),
        response,
        handle,
        page,
        presigned: presigned.is_some(),
        idempotent: idempotent.is_some(),
        resolve_with,
    }
}

/// Checks the method's name; `exact` is the user's word that it is spelled as intended, and a call.
fn check_method(method: &LitStr, exact: bool, has_route: bool, errors: &mut Errors) {
    let name = method.value();
    if let Some(problem) = wire::method_problem(&name) {
        errors.push(method, problem);
        return;
    }
    if exact {
        return;
    }
    if let Some(hint) = wire::misspelt_family(&name) {
        errors.push(method, format_args!("{hint} (if the name is right, add the key `exact`)"));
    } else if name.ends_with(".notify") && !has_route {
        errors.push(
            method,
            format_args!(
                "a name like this usually belongs to a notification, which Alipay sends: declare it with \
                 #[alipay_notify(msg_method = \"{name}\")]; if your application calls this method, add its route \
                 (`v3 = POST`) or the key `exact`"
            ),
        );
    }
}

fn check_transport(has_route: bool, v2: Option<&Ident>, base: &Struct, errors: &mut Errors) {
    if let Some(word) = v2 {
        if word != "none" {
            errors.push(word, "expected `v2 = none`; omit the key if the endpoint is available on V2");
        } else if !has_route {
            errors.push(word, "an endpoint that is not available on V2 needs a V3 route: add `v3 = POST`");
        } else {
            for field in &base.fields {
                let Some(param) = &field.keys.param else { continue };
                let instead = if field.wire == "notify_url" {
                    "write #[alipay(name = \"notify_url\")] instead"
                } else {
                    "remove it"
                };
                let message =
                    format_args!("`param` applies to the V2 gateway, which `v2 = none` excludes; {instead}");
                errors.push(param, message);
            }
        }
    }
    if !has_route {
        for field in &base.fields {
            if let Some(key) = field.keys.query.as_ref().or(field.keys.path.as_ref()) {
                errors.push(
                    key,
                    format_args!("`{key}` applies to the V3 route; add `v3 = ..`, or remove the key"),
                );
            }
        }
    }
}

fn check_presigned(key: &Ident, v3: Option<&Route>, v2: Option<&Ident>, base: &Struct, errors: &mut Errors) {
    if let Some(route) = v3 {
        errors.push(&route.verb, "page and app calls use the V2 gateway; remove `v3` or `presigned`");
    }
    if v2.is_some() {
        errors.push(key, "page and app calls use the V2 gateway; remove `v2 = none` or `presigned`");
    }
    for file in base.fields.iter().filter_map(|field| field.keys.file.as_ref()) {
        errors.push(file, "page and app calls carry no files; remove `file` or `presigned`");
    }
}

/// Returns the response type, if it can be one.
fn check_response(ty: Type, errors: &mut Errors) -> Option<Type> {
    let is_plain_path = matches!(types::plain(&ty), Type::Path(_))
        && ["Vec", "Option", "Box"].iter().all(|wrapper| types::argument_of(&ty, wrapper).is_none());
    if !is_plain_path {
        errors.push(
            ty,
            "a response is an object: name a struct declared with #[alipay_model] that contains the list",
        );
        return None;
    }
    if types::is_text(&ty) || types::is_number_or_bool(&ty) {
        errors.push(ty, "a response is an object: name a struct declared with #[alipay_model]");
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
            errors.push(call, "`call` names a method of a service: add `service = ..` or remove `call`");
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
        let message =
            "every service handle already has a method `client`; choose another name with `call = ..`";
        if from_method { errors.push(method, message) } else { errors.push(&call, message) }
    }
    Some(Handle { service, call })
}
