//! The documentation of the declarations: every endpoint, field and variant has some, and it names error codes that exist.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use alipay::catalogue;
use alipay_tests::files;
use serde_json::Value;

/// A declared item, field or variant, with the attributes and the documentation before it.
struct Documented {
    file: String,
    attributes: String,
    code: String,
    docs: String,
}

impl Documented {
    fn is_item(&self) -> bool {
        self.code.starts_with("pub struct ") || self.code.starts_with("pub enum ")
    }

    /// The API method of a request.
    fn method(&self) -> Option<&str> {
        let (_, rest) = self.attributes.split_once("#[alipay_api(")?;
        rest.split_once("method = \"")?.1.split('"').next()
    }

    /// The first sentence.
    fn summary(&self) -> &str {
        self.docs.split(". ").next().unwrap_or_default()
    }
}

/// Everything that the attributes declare: items, their fields and variants.
fn declarations() -> Vec<Documented> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../apis/src");
    let mut found = Vec::new();
    for path in files::below(&folder) {
        let text = std::fs::read_to_string(&path).unwrap();
        let code = text.split("\n#[cfg(test)]").next().unwrap();
        let file = path.strip_prefix(&folder).unwrap().display().to_string();
        found.extend(declarations_of(&file, code));
    }
    found
}

fn declarations_of(file: &str, code: &str) -> Vec<Documented> {
    let (mut found, mut docs, mut attributes) = (Vec::new(), String::new(), String::new());
    let (mut in_attribute, mut in_item) = (false, false);
    for line in code.lines() {
        let line = line.trim();
        if let Some(text) = line.strip_prefix("///") {
            docs += text.trim();
            docs.push(' ');
        } else if in_attribute || line.starts_with("#[") {
            attributes += line;
            in_attribute = attributes.matches('[').count() != attributes.matches(']').count();
        } else {
            let is_item = line.starts_with("pub struct ") || line.starts_with("pub enum ");
            if is_item {
                in_item = attributes.contains("#[alipay_");
            }
            let is_field = line.starts_with("pub ") && line.contains(": ") && line.ends_with(',');
            let is_variant = line.ends_with(',') && line.starts_with(char::is_uppercase);
            if in_item && (is_item || is_field || is_variant) {
                let (docs, attributes) = (docs.trim().to_owned(), attributes.clone());
                found.push(Documented { file: file.to_owned(), attributes, code: line.to_owned(), docs });
            }
            in_item = in_item && line != "}" && !line.ends_with(';');
            docs.clear();
            attributes.clear();
        }
    }
    found
}

#[test]
fn every_declaration_is_documented_in_sentences() {
    let all = declarations();
    let mut faults = Vec::new();
    for one in &all {
        let is_sentence =
            one.docs.ends_with(['.', ')', '`']) && one.docs.starts_with(|c: char| !c.is_lowercase());
        // What the attributes generate is documented by what they are given.
        if !is_sentence {
            faults.push(format!("{}: {}: {:?}", one.file, one.code, one.docs));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    let requests: BTreeSet<_> = all.iter().filter_map(Documented::method).collect();
    assert_eq!(requests, catalogue().map(|endpoint| endpoint.method).collect::<BTreeSet<_>>());
    assert!(all.len() > 5000, "the scan found {} declarations only", all.len());
}

/// A text that was copied from the endpoint beside it.
#[test]
fn no_two_endpoints_have_the_same_summary() {
    let all = declarations();
    let mut seen = BTreeMap::new();
    for one in all.iter().filter(|one| one.method().is_some()) {
        assert!(one.is_item());
        if let Some(other) = seen.insert(one.summary().to_owned(), &one.file) {
            panic!("{other} and {} have the summary {:?}", one.file, one.summary());
        }
    }
}

/// The codes of a call are documented where there are any, and none is named that Alipay does not have for it.
#[test]
fn documented_error_codes_are_those_of_the_call() {
    let facts = include_str!("../facts/endpoints.json");
    let facts: Value = serde_json::from_str(facts).unwrap();
    let facts: BTreeMap<_, _> = facts["endpoints"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|fact| fact["browser"].is_null())
        .filter_map(|fact| Some((fact["method"].as_str()?, fact["codes"].as_array()?)))
        .filter(|(_, codes)| !codes.is_empty())
        .collect();
    let all = declarations();
    let mut checked = 0;
    for one in &all {
        let Some((method, codes)) = one.method().and_then(|method| facts.get_key_value(method)) else {
            continue;
        };
        let (_, errors) =
            one.docs.split_once("# Errors").unwrap_or_else(|| panic!("{method}: no `# Errors`"));
        let errors = errors.split("# Examples").next().unwrap();
        for named in errors.split("- [`").skip(1) {
            let named = named.split('`').next().unwrap();
            assert!(codes.iter().any(|code| code == named), "{method}: {named} is no code of it");
            checked += 1;
        }
    }
    assert!(checked > 500, "{checked}");
}
