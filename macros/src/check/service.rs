//! The rules of `#[alipay_service]`.

use syn::{Fields, Ident, ItemStruct, Path};

use crate::{diag::Errors, model::Service, parse::Keys};

/// Methods that `Client` has itself.
const TAKEN: [&str; 6] = ["call", "pages", "for_merchant", "builder", "notifications", "app_id"];

/// Checks a service handle; `None` without an accessor.
pub(crate) fn service(mut keys: Keys, item: ItemStruct, rt: Path, errors: &mut Errors) -> Option<Service> {
    let accessor = keys.value::<Ident>("accessor", "orders", errors);
    let given = keys.is_given("accessor");
    keys.finish(errors);
    if !matches!(item.fields, Fields::Unit) {
        errors.push(&item.fields, "a service has no fields of its own: write `pub struct OrderApi;`");
    }
    if !item.generics.params.is_empty() {
        errors.push(&item.generics, "a service has no parameters of its own: write `pub struct OrderApi;`");
    }
    let Some(accessor) = accessor else {
        if !given {
            errors.push(
                &item.ident,
                "this service needs an accessor: add `accessor = orders`, for `client.orders()`",
            );
        }
        return None;
    };
    if TAKEN.iter().any(|name| accessor == name) {
        errors
            .push(&accessor, format_args!("`Client` has a method `{accessor}` already; choose another name"));
    }
    let (docs, others) = item.attrs.into_iter().partition(|attribute| attribute.path().is_ident("doc"));
    Some(Service { docs, others, vis: item.vis, ident: item.ident, accessor, rt })
}
