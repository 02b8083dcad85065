//! The catalogue lists every declaration, and the tables of the READMEs are made from it.
#![allow(clippy::unwrap_used, clippy::expect_used)] // helpers of tests

use std::{collections::BTreeSet, fmt::Write, path::Path};

use alipay::{
    catalogue, domains,
    runtime::{spec::EndpointSpec, spec::ModelSpec, spec::TypeSpec},
};
use alipay_tests::declared::{declared, models};

const BEGIN: &str = "<!-- endpoints: written by the test `catalogue` -->\n";
const END: &str = "<!-- end of endpoints -->";

#[test]
fn every_endpoint_of_the_sources_is_in_the_catalogue_once() {
    let methods: Vec<_> = catalogue().map(|endpoint| endpoint.method.to_owned()).collect();
    assert_eq!(methods.iter().cloned().collect::<BTreeSet<_>>(), declared());
    assert_eq!(methods.len(), declared().len());
}

/// Or nobody could answer an endpoint in the simulator.
#[test]
fn every_model_of_ours_can_be_made() {
    let (all, with_constructors) = models();
    assert!(all > 100);
    assert_eq!(with_constructors, all);
}

#[test]
fn domains_and_their_endpoints_are_in_order() {
    assert!(domains().is_sorted_by_key(|domain| domain.name));
    for domain in domains() {
        assert!(domain.endpoints.is_sorted_by_key(|endpoint| endpoint.method), "{}", domain.name);
    }
}

/// Compares the table in `docs/endpoints.md` with the catalogue; with `UPDATE_DOCS` set, writes it there.
#[test]
fn the_documents_list_the_catalogue() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/endpoints.md");
    let text = std::fs::read_to_string(&path).unwrap();
    let (before, rest) = text.split_once(BEGIN).expect(BEGIN);
    let (found, after) = rest.split_once(END).expect(END);
    let table = table();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, [before, BEGIN, &table, END, after].concat()).unwrap();
    } else {
        assert_eq!(
            found, table,
            "docs/endpoints.md is not up to date; run this test once with UPDATE_DOCS=1"
        );
    }
}

fn table() -> String {
    let mut table =
        "| Feature | API method 接口 | Request 请求 | V3 | V2 |\n|---|---|---|---|---|\n".to_owned();
    for domain in domains() {
        for endpoint in domain.endpoints {
            let EndpointSpec { method, request, .. } = endpoint;
            let v2 = match endpoint {
                endpoint if endpoint.presigned => "page or app 网页或 App",
                endpoint if endpoint.v2 => "✓",
                _ => "",
            };
            let (feature, name) = (domain.name, request.name);
            writeln!(table, "| `{feature}` | `{method}` | `{name}` | {} | {v2} |", route(endpoint)).unwrap();
        }
    }
    table
}

/// The verb, and the path where it does not follow from the method.
fn route(endpoint: &EndpointSpec) -> String {
    match endpoint.v3 {
        None => String::new(),
        Some(route) if route.path == format!("/v3/{}", endpoint.method.replace('.', "/")) => {
            route.verb.as_str().to_owned()
        }
        Some(route) => format!("{} `{}`", route.verb.as_str(), route.path),
    }
}

/// Alipay leaves out what it has nothing to say about, and then an answer that must have it cannot be read.
#[test]
fn no_answer_and_nothing_in_it_must_have_a_field() {
    let mut seen = BTreeSet::new();
    let mut needed = Vec::new();
    for endpoint in catalogue() {
        add_required(endpoint.response, &mut seen, &mut needed);
    }
    assert_eq!(needed, [""; 0]);
    assert!(seen.len() > 100, "{}", seen.len());
}

fn add_required(model: &ModelSpec, seen: &mut BTreeSet<&'static str>, needed: &mut Vec<String>) {
    if !seen.insert(model.name) {
        return;
    }
    for field in model.fields {
        if field.required {
            needed.push(format!("{}.{}", model.name, field.name));
        }
        let mut ty = (field.ty)();
        while let TypeSpec::List(item) = ty {
            ty = item();
        }
        if let TypeSpec::Model(inner) = ty {
            add_required(inner, seen, needed);
        }
    }
}
