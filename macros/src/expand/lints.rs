//! Lints of clippy that Alipay's names would trigger, and that a user cannot fix in a declaration.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote_spanned;
use syn::{Type, ext::IdentExt};

use crate::model::Struct;

/// The `allow` of a client method whose name clippy knows: from a trait of the standard library (`add`), from a
/// constructor or an iterator, or by its prefix (`from_`).
pub(super) fn of_method(call: &Ident) -> Option<TokenStream> {
    const NAMES: [&str; 33] = [
        "add",
        "as_mut",
        "as_ref",
        "bitand",
        "bitor",
        "bitxor",
        "borrow",
        "borrow_mut",
        "clone",
        "cmp",
        "default",
        "deref",
        "deref_mut",
        "div",
        "drop",
        "eq",
        "from_iter",
        "from_str",
        "hash",
        "index",
        "index_mut",
        "into_iter",
        "iter",
        "iter_mut",
        "mul",
        "neg",
        "new",
        "next",
        "not",
        "rem",
        "shl",
        "shr",
        "sub",
    ];
    const PREFIXES: [&str; 5] = ["as_", "from_", "into_", "is_", "to_"];
    let name = call.unraw().to_string();
    let is_known = NAMES.contains(&name.as_str()) || PREFIXES.iter().any(|prefix| name.starts_with(prefix));
    is_known.then(|| {
        quote_spanned! {call.span()=>
            #[allow(
                clippy::iter_not_returning_iterator,
                clippy::new_ret_no_self,
                clippy::should_implement_trait,
                clippy::wrong_self_convention
            )]
        }
    })
}

/// The `allow` of a struct whose fields clippy would rename or regroup.
pub(super) fn of_struct(base: &Struct) -> Option<TokenStream> {
    let is_bool = |ty: &Type| matches!(ty, Type::Path(path) if path.path.is_ident("bool"));
    let bools = base.fields.iter().filter(|field| is_bool(&field.ty)).count();
    (bools > 3 || have_common_word(base)).then(|| {
        quote_spanned! {Span::call_site()=>
            #[allow(clippy::struct_excessive_bools, clippy::struct_field_names)]
        }
    })
}

/// Returns whether all fields begin or end with the same word, or one with the struct's name.
fn have_common_word(base: &Struct) -> bool {
    let names: Vec<String> = base.fields.iter().map(|field| field.ident.unraw().to_string()).collect();
    let Some(one) = names.first().filter(|_| names.len() > 2) else { return false };
    let (first, last) = (one.split('_').next(), one.rsplit('_').next());
    let own = base.item.ident.unraw().to_string().to_ascii_lowercase();
    names.iter().all(|name| name.split('_').next() == first)
        || names.iter().all(|name| name.rsplit('_').next() == last)
        || names
            .iter()
            .map(|name| name.replace('_', ""))
            .any(|name| name.starts_with(&own) || name.ends_with(&own))
}
