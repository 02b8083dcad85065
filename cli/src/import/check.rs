//! A last check of every file before it is written: it parses, and declares nothing but what an import declares.
//!
//! The texts of the document are escaped where they are written. This check does not rely on that.

use anyhow::{Context, bail, ensure};
use syn::{Attribute, Item, Visibility};

/// The attributes of items, fields and variants that an import writes.
const ATTRIBUTES: [&str; 8] =
    ["doc", "cfg", "deprecated", "alipay", "alipay_api", "alipay_enum", "alipay_model", "alipay_service"];

/// Checks the text of a file.
///
/// # Errors
/// Returns an error if the text does not parse, or has an item or an attribute that no import writes.
pub(super) fn check(text: &str) -> anyhow::Result<()> {
    let file = syn::parse_file(text).context("the generated code does not parse")?;
    ensure!(file.shebang.is_none(), "the generated code has a `#!` line");
    attributes(&file.attrs)?;
    file.items.iter().try_for_each(item)
}

fn item(item: &Item) -> anyhow::Result<()> {
    match item {
        Item::Use(item) => attributes(&item.attrs),
        Item::Mod(item) if item.content.is_none() => attributes(&item.attrs),
        Item::Const(item) if item.ident == "ENDPOINTS" && matches!(item.vis, Visibility::Public(_)) => {
            attributes(&item.attrs)
        }
        Item::Struct(item) => {
            attributes(&item.attrs)?;
            item.fields.iter().try_for_each(|field| attributes(&field.attrs))
        }
        Item::Enum(item) => {
            attributes(&item.attrs)?;
            item.variants.iter().try_for_each(|variant| {
                ensure!(variant.discriminant.is_none(), "the generated code has a discriminant");
                attributes(&variant.attrs)
            })
        }
        _ => bail!("the generated code has an item that no import writes"),
    }
}

fn attributes(attributes: &[Attribute]) -> anyhow::Result<()> {
    let is_known = |attribute: &&Attribute| ATTRIBUTES.iter().any(|known| attribute.path().is_ident(known));
    ensure!(
        attributes.iter().all(|one| is_known(&one)),
        "the generated code has an attribute that no import writes"
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_items_of_an_import_pass() {
        for good in [
            "//! `a`.\nuse alipay::Upload;\npub mod b;\npub use b::*;\npub const ENDPOINTS: &[u8] = &[];\n",
            "/// A.\n#[alipay_model(setters)]\npub struct A {\n    #[alipay(name = \"x\")]\n    pub a: B,\n}\n",
            "#[alipay_enum]\npub enum E {\n    #[alipay(\"X\")]\n    X,\n}\n",
        ] {
            check(good).unwrap();
        }
        for bad in [
            "const _: () = ();",
            "fn f() {}",
            "include!(\"x\");",
            "mod m { fn f() {} }",
            "#[path = \"/x.rs\"]\nmod m;",
            "#[derive(X)]\nstruct A;",
            "struct A {\n    #[cfg_attr(a, b)]\n    a: B,\n}",
            "enum E {\n    A = { 1 },\n}",
            "impl A {}",
            "#![feature(x)]",
            "pub struct A {",
        ] {
            assert!(check(bad).is_err(), "{bad}");
        }
    }
}
