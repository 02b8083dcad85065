//! Derives beside our attributes.

use syn::{Attribute, punctuated::Punctuated};

use crate::diag::Errors;

/// Reports derives of traits that the attributes implement themselves, and takes them out, or rustc would
/// report them as well.
pub(super) fn check(attributes: &mut [Attribute], implements_default: bool, errors: &mut Errors) {
    for attribute in attributes.iter_mut().filter(|attribute| attribute.path().is_ident("derive")) {
        let derives = attribute.parse_args_with(Punctuated::<syn::Path, syn::Token![,]>::parse_terminated);
        // rustc reports a malformed list of derives.
        let Ok(derives) = derives else { continue };
        let (ours, theirs): (Vec<_>, Vec<_>) =
            derives.into_iter().partition(|path| provided(path, implements_default).is_some());
        if ours.is_empty() {
            continue;
        }
        for derive in &ours {
            let (name, remark) = provided(derive, implements_default).unwrap_or_default();
            errors.push(derive, format_args!("remove `{name}`: the attribute implements it{remark}"));
        }
        *attribute = syn::parse_quote!(#[derive(#(#theirs),*)]);
    }
}

/// Returns the derive's name and a remark, if the attributes implement the trait.
fn provided(derive: &syn::Path, implements_default: bool) -> Option<(&'static str, &'static str)> {
    const PROVIDED: [(&str, &str); 5] = [
        ("Clone", ""),
        ("Debug", " (it hides sensitive fields)"),
        ("Default", ", since every field may be absent"),
        ("Serialize", " with the feature `serde`"),
        ("Deserialize", " with the feature `serde`"),
    ];
    let last = &derive.segments.last()?.ident;
    let provided = PROVIDED.into_iter().find(|(name, _)| last == name)?;
    (provided.0 != "Default" || implements_default).then_some(provided)
}
