//! One function per attribute: parse, check, and then expand or fall back.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Item, ItemEnum, ItemStruct, Path};

use crate::{
    check::{self, Use},
    diag::Errors,
    expand, fallback,
    model::Notification,
    parse::{self, Keys, item},
};

/// The crate that the attribute was imported from, which tells where the runtime is unless `crate = ..` does.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Home {
    Runtime,
    Alipay,
}

impl Home {
    fn runtime(self) -> Path {
        match self {
            Home::Runtime => syn::parse_quote!(::alipay_runtime),
            Home::Alipay => syn::parse_quote!(::alipay::runtime),
        }
    }
}

/// `#[alipay_api]`.
pub(crate) fn api(home: Home, attribute: TokenStream, tokens: &TokenStream) -> TokenStream {
    let mut errors = Errors::default();
    let (keys, rt) = keys(home, attribute, &mut errors);
    let Some(raw) = item::parse_struct(tokens, "alipay_api", &mut errors) else {
        return with(errors.finish(), tokens);
    };
    let endpoint = check::api(keys, raw, rt, &mut errors);
    match errors.finish() {
        None => expand::endpoint(&endpoint),
        found => with(found, &fallback::endpoint(&endpoint)),
    }
}

/// `#[alipay_model]`.
pub(crate) fn model(home: Home, attribute: TokenStream, tokens: &TokenStream) -> TokenStream {
    let mut errors = Errors::default();
    let (mut keys, rt) = keys(home, attribute, &mut errors);
    let setters = keys.flag("setters", &mut errors);
    let camel_case = keys.flag("camel_case", &mut errors);
    let one_of = check::groups(&mut keys, &mut errors);
    keys.finish(&mut errors);
    let Some(raw) = item::parse_struct(tokens, "alipay_model", &mut errors) else {
        return with(errors.finish(), tokens);
    };
    let mut base = check::base(raw, Use::Model, rt, &mut errors);
    check::check_groups(&mut base, one_of, &mut errors);
    base.has_constructors = setters.is_some();
    base.camel_case = camel_case.is_some();
    match errors.finish() {
        None => expand::model(&base),
        found => with(found, &fallback::model(&base)),
    }
}

/// `#[alipay_notify]`: a struct is a notification, an enum a router.
pub(crate) fn notify(home: Home, attribute: TokenStream, tokens: &TokenStream) -> TokenStream {
    let mut errors = Errors::default();
    let (keys, rt) = keys(home, attribute, &mut errors);
    if let Ok(item) = syn::parse2::<ItemEnum>(tokens.clone()) {
        let router = check::router(keys, item, rt.clone(), &mut errors);
        return match (errors.finish(), router) {
            (None, Some(router)) => expand::router(&router),
            (found, _) => with(found, &fallback::router(tokens, &rt)),
        };
    }
    let Some(raw) = item::parse_struct(tokens, "alipay_notify", &mut errors) else {
        return with(errors.finish(), tokens);
    };
    let (base, kind) = check::notification(keys, raw, rt, &mut errors);
    match (errors.finish(), kind) {
        (None, Some(kind)) => expand::notification(&Notification { base, kind }),
        (found, _) => with(found, &fallback::notification(&base)),
    }
}

/// `#[alipay_enum]`.
pub(crate) fn open_enum(home: Home, attribute: TokenStream, tokens: &TokenStream) -> TokenStream {
    let mut errors = Errors::default();
    let (keys, rt) = keys(home, attribute, &mut errors);
    let item = match syn::parse2::<Item>(tokens.clone()) {
        Ok(Item::Enum(item)) => item,
        Ok(other) => {
            let message = "#[alipay_enum] applies to an enum; for a struct use #[alipay_model]";
            errors.push(item::keyword(&other), message);
            return with(errors.finish(), tokens);
        }
        Err(error) => {
            errors.push_error(error);
            return with(errors.finish(), tokens);
        }
    };
    let open_enum = check::open_enum(keys, item, rt, &mut errors);
    match errors.finish() {
        None => expand::open_enum(&open_enum),
        found => with(found, &fallback::open_enum(&open_enum)),
    }
}

/// `#[alipay_service]`.
pub(crate) fn service(home: Home, attribute: TokenStream, tokens: &TokenStream) -> TokenStream {
    let mut errors = Errors::default();
    let (keys, rt) = keys(home, attribute, &mut errors);
    let Ok(item) = syn::parse2::<ItemStruct>(tokens.clone()) else {
        errors.push(tokens, "#[alipay_service] applies to a struct without fields: `pub struct OrderApi;`");
        return with(errors.finish(), tokens);
    };
    let (ident, vis) = (item.ident.clone(), item.vis.clone());
    let service = check::service(keys, item, rt.clone(), &mut errors);
    match (errors.finish(), service) {
        (None, Some(service)) => expand::service(&service),
        (found, _) => with(found, &fallback::service(&ident, &vis, &rt)),
    }
}

/// The attribute's keys, and the path of the runtime's hidden module.
fn keys(home: Home, attribute: TokenStream, errors: &mut Errors) -> (Keys, Path) {
    let mut keys = Keys::parse(attribute, errors);
    let runtime = parse::runtime_path(&mut keys, home.runtime(), errors);
    (keys, syn::parse_quote!(#runtime::__private))
}

/// The errors, and the tokens emitted along with them.
fn with(errors: Option<TokenStream>, emitted: &TokenStream) -> TokenStream {
    let errors = errors.into_iter();
    quote! { #emitted #(#errors)* }
}
