//! The rules of `one_of(..)`.

use syn::{Ident, ext::IdentExt};

use crate::{
    diag::{Errors, did_you_mean},
    model::{Field, Shape, Struct},
    parse::Keys,
};

/// Takes the groups of fields of which at least one is required.
pub(crate) fn groups(keys: &mut Keys, errors: &mut Errors) -> Vec<(Ident, Vec<Ident>)> {
    keys.groups("one_of", "shop_id, mini_app_id", errors)
}

/// Checks the groups against the fields, and stores them in the struct by their wire names.
pub(crate) fn check_groups(base: &mut Struct, groups: Vec<(Ident, Vec<Ident>)>, errors: &mut Errors) {
    for (key, names) in groups {
        if names.len() < 2 {
            errors.push(
                &key,
                "`one_of` needs two or more fields; make a single required field plain, without `Option`",
            );
        }
        let mut group: Vec<String> = Vec::new();
        for name in &names {
            let Some(field) = check_member(base, name, errors) else { continue };
            if group.contains(&field.wire) {
                errors.push(name, format_args!("`{name}` is already in this group; remove it"));
            }
            group.push(field.wire.clone());
        }
        base.one_of.push(group);
    }
}

fn check_member<'b>(base: &'b Struct, name: &Ident, errors: &mut Errors) -> Option<&'b Field> {
    let Some(field) = base.fields.iter().find(|field| field.ident == *name) else {
        let names: Vec<_> = base.fields.iter().map(|field| field.ident.unraw().to_string()).collect();
        let hint = did_you_mean(&name.to_string(), &names);
        errors.push(name, format_args!("this struct has no field `{name}`{hint}"));
        return None;
    };
    if field.shape == Shape::Required {
        errors.push(
            name,
            format_args!("`{name}` is always present; make it an `Option`, or remove it from the group"),
        );
    }
    if field.keys.file.is_some() {
        errors.push(name, "`one_of` does not apply to files; remove the field from the group");
    }
    Some(field)
}
