//! Facts that a type's tokens show. Aliases and shadowed names count as what they look like.

use syn::{GenericArgument, Ident, PathArguments, Type, TypePath};

/// `T` of a type written as `wrapper<T>`, under whatever path.
pub(crate) fn argument_of<'t>(ty: &'t Type, wrapper: &str) -> Option<&'t Type> {
    let Type::Path(TypePath { path, .. }) = plain(ty) else { return None };
    let last = path.segments.last().filter(|segment| segment.ident == wrapper)?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    match (arguments.args.len(), arguments.args.first()) {
        (1, Some(GenericArgument::Type(inner))) => Some(inner),
        _ => None,
    }
}

/// The type without parentheses, and without the invisible ones of a `macro_rules!` argument.
pub(crate) fn plain(ty: &Type) -> &Type {
    match ty {
        Type::Group(group) => plain(&group.elem),
        Type::Paren(paren) => plain(&paren.elem),
        _ => ty,
    }
}

/// Returns whether the type is written as `String`.
pub(crate) fn is_text(ty: &Type) -> bool {
    last_ident(ty).is_some_and(|ident| ident == "String")
}

/// Returns whether constructors and setters take everything that converts into the type.
pub(crate) fn is_converted(ty: &Type) -> bool {
    is_text(ty) || argument_of(ty, "JsonText").is_some()
}

/// Returns whether the type is written as an integer or a boolean.
pub(crate) fn is_number_or_bool(ty: &Type) -> bool {
    const NAMES: [&str; 9] = ["i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64", "bool"];
    last_ident(ty).is_some_and(|ident| NAMES.iter().any(|name| ident == name))
}

/// Returns whether the type is written as the runtime's `Money`.
pub(crate) fn is_money(ty: &Type) -> bool {
    last_ident(ty).is_some_and(|ident| ident == "Money")
}

/// Returns whether the type is written as one of the runtime's values whose text has a form of its own.
pub(crate) fn has_fixed_form(ty: &Type) -> bool {
    last_ident(ty).is_some_and(|ident| ident == "Money" || ident == "BeijingTime")
}

/// Returns whether the type is written as the runtime's `Upload`, plain or in `Option` or `Vec`. A path from
/// the user's own crate names another type.
pub(crate) fn is_upload(ty: &Type) -> bool {
    let Type::Path(TypePath { path, .. }) = plain(innermost(ty)) else { return false };
    let is_local = path
        .segments
        .first()
        .is_some_and(|first| ["crate", "self", "super"].iter().any(|keyword| first.ident == keyword));
    !is_local && path.segments.last().is_some_and(|last| last.ident == "Upload" && last.arguments.is_none())
}

/// The smallest and the largest value of an integer type.
pub(crate) fn range(ty: &Type) -> Option<(i128, i128)> {
    match last_ident(ty)?.to_string().as_str() {
        "i8" => Some((i8::MIN.into(), i8::MAX.into())),
        "i16" => Some((i16::MIN.into(), i16::MAX.into())),
        "i32" => Some((i32::MIN.into(), i32::MAX.into())),
        "i64" => Some((i64::MIN.into(), i64::MAX.into())),
        "u8" => Some((0, u8::MAX.into())),
        "u16" => Some((0, u16::MAX.into())),
        "u32" => Some((0, u32::MAX.into())),
        "u64" => Some((0, u64::MAX.into())),
        _ => None,
    }
}

/// The last name of a path without arguments.
pub(crate) fn last_ident(ty: &Type) -> Option<&Ident> {
    match plain(ty) {
        Type::Path(TypePath { path, .. }) => {
            path.segments.last().filter(|segment| segment.arguments.is_none()).map(|segment| &segment.ident)
        }
        _ => None,
    }
}

/// The innermost type below `Option`, `Vec` and `Box`.
pub(crate) fn innermost(ty: &Type) -> &Type {
    ["Option", "Vec", "Box", "CommaList"]
        .iter()
        .find_map(|wrapper| argument_of(ty, wrapper))
        .map_or(ty, innermost)
}

/// Returns the reason why no field may have this type, and the type to use instead.
pub(crate) fn problem(ty: &Type) -> Option<String> {
    if let Some(inner) = argument_of(ty, "Option")
        && argument_of(inner, "Option").is_some()
    {
        return Some("one `Option` is enough: absent and null are the same on the wire".to_owned());
    }
    match plain(innermost(ty)) {
        Type::Reference(_) => {
            Some("declarations own their data; write `String` instead of a reference".to_owned())
        }
        Type::Slice(_) | Type::Array(_) => Some("a list is a `Vec<..>`".to_owned()),
        Type::Tuple(_) => {
            Some("tuples have no form on the wire; declare a struct with #[alipay_model]".to_owned())
        }
        inner => match last_ident(inner)?.to_string().as_str() {
            "f32" | "f64" => Some(
                "floating-point numbers lose cents; use `Money` for amounts, an integer, or `String`"
                    .to_owned(),
            ),
            "u128" | "i128" | "usize" | "isize" => {
                Some("integers on the wire have at most 64 bits; use `i64` or `u64`".to_owned())
            }
            "str" => Some("declarations own their data; write `String`".to_owned()),
            "Value" => {
                Some("declare the known fields as a model, or mark the field #[alipay(serde)]".to_owned())
            }
            _ => None,
        },
    }
}
