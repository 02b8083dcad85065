//! The rules of `page(..)`.

use syn::{Ident, Type};

use crate::{
    diag::{Errors, did_you_mean},
    model::{Page, Shape, Struct},
    parse::Keys,
    types,
};

/// An example of `page(..)`, for messages.
pub(super) const EXAMPLE: &str =
    "number = start_page, items = order_items, item = OrderItem, total = total_size";

/// Takes the keys of `page(..)` and checks them against the request's fields.
pub(super) fn check(key: &Ident, mut keys: Keys, base: &Struct, errors: &mut Errors) -> Option<Page> {
    let number = keys.value::<Ident>("number", "start_page", errors);
    let items = keys.value::<Ident>("items", "order_items", errors);
    let item = keys.value::<Type>("item", "OrderItem", errors);
    let total = keys.value::<Ident>("total", "total_size", errors);
    let is_complete = ["number", "items", "item"].iter().all(|name| keys.is_present(name));
    keys.finish(errors);
    let (Some(number), Some(items), Some(item)) = (number, items, item) else {
        if !is_complete {
            let message = "`page` needs `number` (the request's page field), `items` (the response's list) and \
                `item` (the type of one item)";
            errors.push(key, message);
        }
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
            "the page number is an integer: make the field `Option<u32>`, with #[alipay(as_text)] if it is text on the wire",
        );
    }
    Some(Page { number_wire: field.wire.clone(), number, items, item, total })
}
