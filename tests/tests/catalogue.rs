//! The catalogue lists every endpoint, each in the file that its API method names; the tables of the documents and of the
//! API docs are generated from it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)] // helpers of tests

use std::{collections::BTreeSet, fmt::Write, path::Path};

use alipay::{
    catalogue,
    declaration::{Endpoint, Presign},
    domains,
    spec::{EndpointSpec, ModelSpec, TypeSpec},
};
use alipay_tests::{
    files,
    notifications::{self, DeclaredNotification},
};

const BEGIN: &str = "<!-- endpoints: written by the test `catalogue` -->\n";
const END: &str = "<!-- end of endpoints -->";
const BEGIN_NOTIFICATIONS: &str = "<!-- notifications: written by the test `catalogue` -->\n";
const END_NOTIFICATIONS: &str = "<!-- end of notifications -->";

/// Files that the last words of their API method do not name, and the words that they stand for.
const EXCEPTIONS: [(&str, &str); 1] = [("use_voucher", "use")]; // `use` is a keyword of Rust

/// An endpoint and the file that declares it.
struct Listed {
    domain: &'static str,
    file: &'static str,
    spec: &'static EndpointSpec,
}

fn listed() -> Vec<Listed> {
    let mut listed = Vec::new();
    macro_rules! list {
        (@ $domain:ident $file:ident $spec:expr) => {
            listed.push(Listed { domain: stringify!($domain), file: stringify!($file), spec: $spec });
        };
        (call $domain:ident $file:ident $request:ident) => {
            list!(@ $domain $file <alipay::$domain::$request as Endpoint>::ENDPOINT);
        };
        (presigned $domain:ident $file:ident $request:ident) => {
            list!(@ $domain $file <alipay::$domain::$request as Presign>::ENDPOINT);
        };
    }
    alipay::for_each_endpoint!(list);
    listed
}

/// The source files of the domains: domain, name without extension, text.
fn sources() -> Vec<(String, String, String)> {
    let name = |path: Option<&Path>| path.unwrap().file_stem().unwrap().to_str().unwrap().to_owned();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../apis/src");
    let files = files::below(&folder).into_iter().filter(|path| path.parent() != Some(&folder));
    files
        .map(|path| (name(path.parent()), name(Some(&path)), std::fs::read_to_string(&path).unwrap()))
        .collect()
}

/// Returns whether a file is named by the last words of an API method.
fn is_named_by(file: &str, method: &str) -> bool {
    let exception = EXCEPTIONS.iter().find(|(name, _)| *name == file);
    let name = exception.map_or_else(|| file.replace('_', ""), |(_, words)| (*words).to_owned());
    let words: Vec<_> = method.split('.').collect();
    (0..words.len()).any(|first| words[first..].concat() == name)
}

#[test]
fn an_api_method_leads_to_the_file_of_its_endpoint() {
    let sources = sources();
    for Listed { domain, file, spec } in listed() {
        let named = sources.iter().filter(|source| source.0 == domain && is_named_by(&source.1, spec.method));
        let found = named.max_by_key(|(_, name, _)| name.len()).map(|(_, name, _)| name.as_str());
        assert_eq!(found, Some(file), "{domain}: the file of {}", spec.method);
    }
}

/// An endpoint beside another one, or in a file of shared models, would be missing in the catalogue.
#[test]
fn a_file_declares_one_endpoint_or_none() {
    let listed: BTreeSet<_> = listed().iter().map(|listed| (listed.domain, listed.file)).collect();
    for (domain, file, text) in &sources() {
        let expected = usize::from(listed.contains(&(domain.as_str(), file.as_str())));
        assert_eq!(text.matches("#[alipay_api(").count(), expected, "{domain}/{file}.rs");
    }
}

#[test]
fn the_catalogue_has_every_endpoint_once() {
    let methods: Vec<_> = catalogue().map(|endpoint| endpoint.method).collect();
    assert_eq!(methods, listed().iter().map(|listed| listed.spec.method).collect::<Vec<_>>());
    assert_eq!(methods.iter().collect::<BTreeSet<_>>().len(), methods.len());
}

#[test]
fn domains_and_their_endpoints_are_in_order() {
    assert!(domains().is_sorted_by_key(|domain| domain.name));
    for domain in domains() {
        assert!(domain.endpoints.is_sorted_by_key(|endpoint| endpoint.method), "{}", domain.name);
    }
}

/// Compares the tables in `docs/endpoints.md` with the catalogue; with `UPDATE_DOCS` set, writes them there.
#[test]
fn the_documents_list_the_catalogue() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/endpoints.md");
    let text = std::fs::read_to_string(&path).unwrap();
    let expected = with_table(&text, BEGIN, &table(), END);
    let expected = with_table(&expected, BEGIN_NOTIFICATIONS, &table_of_notifications(), END_NOTIFICATIONS);
    compare(&path, &expected);
}

/// The text with another table between the marks.
fn with_table(text: &str, begin: &str, table: &str, end: &str) -> String {
    let (before, rest) = text.split_once(begin).expect(begin);
    let (_, after) = rest.split_once(end).expect(end);
    [before, begin, table, end, after].concat()
}

/// Compares a file with its expected text; with `UPDATE_DOCS` set, writes it.
fn compare(path: &Path, expected: &str) {
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(path, expected).unwrap();
    }
    let found = std::fs::read_to_string(path).unwrap_or_default();
    assert_eq!(found, expected, "{} is not up to date; run this test with UPDATE_DOCS=1", path.display());
}

fn table_of_notifications() -> String {
    let mut table = "| Feature | Type 通知类型 | Notification 通知 |\n|---|---|---|\n".to_owned();
    for DeclaredNotification { domain, kind, value, name } in notifications::declared() {
        writeln!(table, "| `{domain}` | `{kind}`: `{value}` | `{name}` |").unwrap();
    }
    table
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

/// Compares the tables on the front page of the API docs with the catalogue; with `UPDATE_DOCS` set, writes them.
#[test]
fn the_front_page_of_the_api_docs_lists_the_catalogue() {
    let mut expected = String::new();
    for domain in domains() {
        writeln!(expected, "## `{}`\n\n| API method or notification | type |\n|---|---|", domain.name)
            .unwrap();
        for EndpointSpec { method, request, .. } in domain.endpoints {
            writeln!(expected, "| `{method}` | [`{0}`]({1}::{0}) |", request.name, domain.name).unwrap();
        }
        for DeclaredNotification { kind, value, name, .. } in
            notifications::declared().iter().filter(|found| found.domain == domain.name)
        {
            writeln!(expected, "| `{kind}`: `{value}` | [`{name}`]({}::{name}) |", domain.name).unwrap();
        }
        expected.push('\n');
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../apis/docs/endpoints.md");
    compare(&path, &(expected.trim_end().to_owned() + "\n"));
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

/// Alipay leaves out fields without a value; a response that requires such a field could not be read. Models without
/// required fields implement `Default` as well, so that a simulator can construct every response.
#[test]
fn no_response_and_no_model_in_it_requires_a_field() {
    let mut seen = BTreeSet::new();
    let mut required = Vec::new();
    for endpoint in catalogue() {
        add_required(endpoint.response, &mut seen, &mut required);
    }
    assert_eq!(required, [""; 0]);
    assert!(seen.len() > 100, "{}", seen.len());
}

fn add_required(model: &ModelSpec, seen: &mut BTreeSet<&'static str>, required: &mut Vec<String>) {
    if !seen.insert(model.name) {
        return;
    }
    for field in model.fields {
        if field.required {
            required.push(format!("{}.{}", model.name, field.name));
        }
        let mut ty = (field.ty)();
        while let TypeSpec::List(item) | TypeSpec::JsonText(item) = ty {
            ty = item();
        }
        if let TypeSpec::Model(inner) = ty {
            add_required(inner, seen, required);
        }
    }
}
