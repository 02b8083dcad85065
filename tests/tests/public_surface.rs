//! The public surface of the libraries: few names at the root, and types that can grow without a breaking change.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // helpers of tests

use std::{collections::BTreeSet, path::Path};

use alipay_tests::files;

/// The names at the root of the runtime: what most programs need, and modules by topic.
const ROOT: [&str; 22] = [
    "BeijingTime",
    "Charset",
    "Client",
    "ClientBuilder",
    "Error",
    "Money",
    "NextStep",
    "Notification",
    "Outcome",
    "Protocol",
    "Receiver",
    "Response",
    "SignType",
    "alipay_api",
    "alipay_enum",
    "alipay_model",
    "alipay_notify",
    "alipay_service",
    "clock",
    "inbox",
    "spec",
    "values",
];

/// Types that are complete: code outside may build them, or match them without a wildcard.
const EXHAUSTIVE: [(&str, &str); 6] = [
    ("Acknowledgement", "Alipay knows these two"),
    ("Authenticity", "verified, or not"),
    ("CommaList", "a list in another form"),
    ("Json", "the values of JSON"),
    ("Member", "a name and a value"),
    ("SignedParts", "code that signs must not compile without a new part"),
];

/// The sources of a crate.
fn sources(folder: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(folder);
    files::below(&folder).iter().map(|path| std::fs::read_to_string(path).unwrap()).collect()
}

/// The last name of a path.
fn last(path: &str) -> String {
    path.rsplit("::").next().unwrap().to_owned()
}

#[test]
fn the_root_has_the_paved_path_only() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../runtime/src/lib.rs");
    let text = std::fs::read_to_string(path).unwrap();
    let mut names = BTreeSet::new();
    for statement in text.split("pub use ").skip(1) {
        let statement = statement.split(';').next().unwrap();
        // The last names of the paths: of `a::b`, and of `a::{self, b}`.
        let mut module = "";
        for path in statement.split(['{', '}', ',']).map(str::trim).filter(|path| !path.is_empty()) {
            match path.strip_suffix("::") {
                Some(group) => module = group,
                None if path == "self" => drop(names.insert(last(module))),
                None => drop(names.insert(last(path))),
            }
        }
    }
    let expected: BTreeSet<_> = ROOT.map(ToOwned::to_owned).into();
    assert_eq!(names, expected, "other names belong into modules by topic");
}

/// A type whose fields or variants are public, and that outside code can build or match completely.
fn exhaustive_types(source: &str) -> Vec<String> {
    let lines: Vec<&str> = source.lines().collect();
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let Some(rest) = line.strip_prefix("pub enum ").or_else(|| line.strip_prefix("pub struct ")) else {
            continue;
        };
        let before = lines[..at].iter().rev().take_while(|line| !line.is_empty() && !line.starts_with('}'));
        let is_declared = |line: &&str| line.starts_with("#[alipay_") || line.contains("non_exhaustive");
        if before.clone().any(is_declared) {
            continue;
        }
        let body: Vec<_> = lines[at + 1..].iter().take_while(|line| !line.starts_with('}')).collect();
        let is_open = match rest.split_once('(') {
            _ if line.starts_with("pub enum ") => true,
            Some((_, fields)) if line.ends_with(");") => fields.starts_with("pub "),
            _ if line.ends_with('{') => {
                let mut fields = body
                    .iter()
                    .filter(|line| line.starts_with("    ") && !line.trim_start().starts_with(['/', '#']));
                fields.all(|field| field.starts_with("    pub "))
            }
            _ => false,
        };
        if is_open {
            let name = rest.split(|letter: char| !letter.is_alphanumeric()).next().unwrap();
            found.push(name.to_owned());
        }
    }
    found
}

#[test]
fn public_types_can_grow() {
    let sources = [sources("runtime/src"), sources("simulator/src")].concat();
    let found: BTreeSet<_> = sources.iter().flat_map(|source| exhaustive_types(source)).collect();
    let expected: BTreeSet<_> = EXHAUSTIVE.map(|(name, _)| name.to_owned()).into();
    assert_eq!(found, expected, "add `#[non_exhaustive]` and a constructor, or list the type");
}

#[test]
fn open_types_are_found() {
    let source = "pub struct A {\n    pub a: u8,\n}\n\n#[non_exhaustive]\npub struct B {\n    pub b: u8,\n}\n\npub struct C {\n    c: u8,\n}\n\n/// E.\npub enum E {\n    F,\n}\n\npub struct G(pub u8);\npub struct H(u8);\n";
    assert_eq!(exhaustive_types(source), ["A", "E", "G"]);
}
