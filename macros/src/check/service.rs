//! The rules of `#[alipay_service]`.

use syn::{Fields, Ident, ItemStruct, Path};

use crate::{diag::Errors, model::Service, parse::Keys};

/// The public methods of `Client`, and those of the traits that it implements. A test compares them with
/// the runtime's source.
pub(crate) const CLIENT_METHODS: [&str; 20] = [
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
    "merchant_token",
    "notification_verifier",
    "pages",
    "presign",
    "resolve",
    "resolve_query",
    "verify_app_result",
    "verify_open_data",
    "verify_return",
];

/// Checks a service handle; `None` without an accessor.
pub(crate) fn service(mut keys: Keys, item: ItemStruct, rt: Path, errors: &mut Errors) -> Option<Service> {
    let accessor = keys.value::<Ident>("accessor", "orders", errors);
    let has_accessor = keys.is_present("accessor");
    keys.finish(errors);
    if !matches!(item.fields, Fields::Unit) {
        errors.push(&item.fields, "a service handle has no fields: write `pub struct OrderApi;`");
    }
    if !item.generics.params.is_empty() {
        errors
            .push(&item.generics, "a service handle has no generic parameters: write `pub struct OrderApi;`");
    }
    let Some(accessor) = accessor else {
        if !has_accessor {
            errors
                .push(&item.ident, "the accessor is missing: add `accessor = orders`, for `client.orders()`");
        }
        return None;
    };
    if CLIENT_METHODS.iter().any(|name| accessor == name) {
        errors
            .push(&accessor, format_args!("`Client` already has a method `{accessor}`; choose another name"));
    }
    let (docs, others) = item.attrs.into_iter().partition(|attribute| attribute.path().is_ident("doc"));
    Some(Service { docs, others, vis: item.vis, ident: item.ident, accessor, rt })
}

#[cfg(test)]
#[allow(clippy::expect_used)] // a file that cannot be read fails the test
mod tests {
    use std::{collections::BTreeSet, fs, path::Path};

    use syn::{Attribute, ImplItem, Item, Type, Visibility};

    use super::CLIENT_METHODS;

    /// The public methods in inherent impls of `Client`, in every module of these items.
    fn inherent_methods(items: Vec<Item>, found: &mut BTreeSet<String>) {
        let is_test = |attribute: &Attribute| attribute.path().is_ident("cfg");
        for item in items {
            match item {
                Item::Mod(module) if !module.attrs.iter().any(is_test) => {
                    inherent_methods(module.content.map(|(_, items)| items).unwrap_or_default(), found);
                }
                Item::Impl(item) if item.trait_.is_none() => {
                    let Type::Path(path) = &*item.self_ty else { continue };
                    if !path.path.is_ident("Client") {
                        continue;
                    }
                    for method in item.items {
                        if let ImplItem::Fn(method) = method
                            && matches!(method.vis, Visibility::Public(_))
                        {
                            found.insert(method.sig.ident.to_string());
                        }
                    }
                }
                _ => {}
            }
        }
    }

    fn read(folder: &Path, found: &mut BTreeSet<String>) {
        for entry in fs::read_dir(folder).expect("the runtime's source is beside this crate") {
            let path = entry.expect("the folder can be listed").path();
            if path.is_dir() {
                read(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).expect("sources are text");
                inherent_methods(syn::parse_file(&text).expect("sources are Rust").items, found);
            }
        }
    }

    #[test]
    fn accessors_cannot_have_the_name_of_a_client_method() {
        let mut found = BTreeSet::from(["clone".to_owned(), "fmt".to_owned()]);
        read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../runtime/src"), &mut found);
        assert!(found.len() > 5, "{found:?}");
        assert_eq!(found, CLIENT_METHODS.map(str::to_owned).into());
    }
}
