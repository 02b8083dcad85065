//! The declarations, compared with the facts about endpoints in `facts/endpoints.json`: routes, names and types of all
//! levels, and error codes.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // tests

use std::{collections::BTreeSet, path::Path};

use alipay::{
    catalogue,
    declaration::Value as _,
    domains,
    spec::{EndpointSpec, FieldSpec, ModelSpec, Place, TypeSpec},
};
use serde_json::{Map, Value};

fn facts() -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("facts/endpoints.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// The accepted differences, as method and place.
fn accepted() -> BTreeSet<String> {
    let lines = include_str!("../facts/accepted.txt").lines();
    let lines = lines.map(|line| line.split('#').next().unwrap_or_default().trim().to_owned());
    lines.filter(|line| !line.is_empty()).collect()
}

fn declared(method: &str) -> &'static EndpointSpec {
    catalogue().find(|endpoint| endpoint.method == method).unwrap_or_else(|| panic!("{method}: not declared"))
}

/// Differences between the declarations and the facts, as lines.
struct Comparison<'f> {
    models: &'f Map<String, Value>,
    /// Pairs of models that are being compared or were compared in this request or response, by their names.
    seen: BTreeSet<(String, &'static str)>,
    /// Accepted differences that were not found yet: method and place.
    accepted: BTreeSet<String>,
    differences: Vec<String>,
}

impl Comparison<'_> {
    fn differ(&mut self, at: &str, what: &str) {
        if !self.accepted.remove(at) {
            self.differences.push(format!("{at}: {what}"));
        }
    }

    fn fields(&mut self, at: &str, here: &'static ModelSpec, there: &Map<String, Value>) {
        for (name, ty) in there {
            match here.field(name) {
                Some(field) => self.field(&format!("{at}.{name}"), field, ty.as_str().unwrap()),
                None if here.extra => {}
                None => self.differ(&format!("{at}.{name}"), "not declared"),
            }
        }
        for field in here.fields.iter().filter(|field| !there.contains_key(field.name)) {
            self.differ(&format!("{at}.{}", field.name), "not a fact");
        }
    }

    fn field(&mut self, at: &str, field: &FieldSpec, there: &str) {
        if (field.place == Place::File) != (there == "file") {
            self.differ(at, "a file, or none");
        } else if there != "file" {
            self.ty(at, (field.ty)(), field.as_text, there);
        }
    }

    fn ty(&mut self, at: &str, here: TypeSpec, as_text: bool, there: &str) {
        match here {
            TypeSpec::List(item) if there.starts_with("list of ") => {
                self.ty(&format!("{at}[]"), item(), as_text, &there["list of ".len()..]);
            }
            TypeSpec::Model(model) if self.models.contains_key(there) => {
                if self.seen.insert((there.to_owned(), model.name)) {
                    let members = self.models[there].as_object().unwrap().clone();
                    self.fields(at, model, &members);
                }
            }
            _ => {
                let expected = match here {
                    TypeSpec::Integer if !as_text => "integer",
                    TypeSpec::Boolean if !as_text => "boolean",
                    TypeSpec::List(_) => "a list",
                    TypeSpec::Model(_) => "a model",
                    _ => "text",
                };
                if there != expected {
                    self.differ(at, &format!("{here:?} here, {there} there"));
                }
            }
        }
    }
}

#[test]
fn routes_names_and_types_are_those_of_the_facts() {
    let facts = facts();
    let mut comparison = Comparison {
        models: facts["models"].as_object().unwrap(),
        seen: BTreeSet::new(),
        accepted: accepted(),
        differences: Vec::new(),
    };
    for fact in facts["endpoints"].as_array().unwrap() {
        let method = fact["method"].as_str().unwrap();
        let endpoint = declared(method);
        let is_browser = fact["browser"].as_bool().unwrap_or_default();
        assert_eq!(endpoint.presigned, is_browser, "{method}");
        let route = endpoint.v3.map(|route| format!("{} {}", route.verb.as_str(), route.path));
        if !is_browser && route.as_deref() != fact["v3"].as_str() {
            comparison.differ(method, &format!("{route:?} here, {} there", fact["v3"]));
        }
        let mut request = fact["request"].as_object().unwrap().clone();
        for field in endpoint.request.fields {
            // Page and app calls have these parameters beside their content.
            if is_browser && field.param && ["notify_url", "return_url"].contains(&field.name) {
                request.entry(field.name).or_insert_with(|| Value::from("text"));
            }
            for (place, key) in [(Place::Path, "path"), (Place::Query, "query")] {
                let is_there = fact[key].as_array().is_some_and(|names| names.contains(&field.name.into()));
                if (field.place == place) != is_there {
                    comparison.differ(
                        &format!("{method} request.{}", field.name),
                        &format!("in the {key}, or not"),
                    );
                }
            }
            if fact["v2"] == "parameters" && !field.param {
                comparison.differ(&format!("{method} request.{}", field.name), "a parameter of the gateway");
            }
        }
        comparison.seen.clear();
        comparison.fields(&format!("{method} request"), endpoint.request, &request);
        if !is_browser {
            comparison.seen.clear();
            comparison.fields(
                &format!("{method} response"),
                endpoint.response,
                fact["response"].as_object().unwrap(),
            );
        }
    }
    assert_eq!(comparison.differences, [""; 0], "{}", comparison.differences.join("\n"));
    assert_eq!(comparison.accepted, BTreeSet::new(), "accepted, but no difference");
}

/// An endpoint that the facts do not have is compared with nothing.
#[test]
fn every_endpoint_has_a_fact() {
    let facts = facts();
    let facts: BTreeSet<_> =
        facts["endpoints"].as_array().unwrap().iter().map(|fact| fact["method"].as_str().unwrap()).collect();
    assert_eq!(catalogue().map(|endpoint| endpoint.method).collect::<BTreeSet<_>>(), facts);
}

/// An outcome query has only the fields of the call that have the same names; one that requires another field could never
/// be sent.
#[test]
fn every_outcome_query_can_be_made_of_its_call() {
    let mut checked = 0;
    for endpoint in catalogue() {
        let Some(query) = endpoint.resolve_with.map(|query| query()) else { continue };
        let has = |name: &str| endpoint.request.field(name).is_some();
        for field in query.request.fields.iter().filter(|field| field.required) {
            assert!(has(field.name), "{}: {} requires {}", endpoint.method, query.method, field.name);
        }
        for group in query.request.one_of {
            assert!(group.iter().any(|name| has(name)), "{}: {group:?}", endpoint.method);
        }
        checked += 1;
    }
    assert!(checked > 40, "{checked}");
}

/// Each documented code is one that Alipay documents for a V3 method of the domain.
#[test]
fn error_codes_are_those_of_the_facts() {
    let facts = facts();
    let codes = |domain: &str| -> BTreeSet<String> {
        let domain = domains().iter().find(|one| one.name == domain).unwrap();
        let is_of = |fact: &&Value| domain.endpoints.iter().any(|endpoint| fact["method"] == endpoint.method);
        let facts = facts["endpoints"].as_array().unwrap().iter().filter(is_of);
        facts
            .filter_map(|fact| fact["codes"].as_array())
            .flatten()
            .map(|code| code.as_str().unwrap().into())
            .collect()
    };
    macro_rules! check {
        ($($domain:ident::$codes:ident,)+) => {$(
            let TypeSpec::Enum(texts) = alipay::$domain::$codes::type_spec() else { panic!("not an enum") };
            let known = codes(stringify!($domain));
            let unknown: Vec<_> = texts.iter().filter(|text| !known.contains(**text)).collect();
            assert!(unknown.is_empty(), "{}: {unknown:?}", stringify!($codes));
        )+};
    }
    check! {
        agreement::AgreementErrorCode,
        authorization::AuthorizationErrorCode,
        bill::BillErrorCode,
        complaint::ComplaintErrorCode,
        fund::FundErrorCode,
        identity::IdentityErrorCode,
        merchant::MerchantErrorCode,
        miniprogram::MiniProgramErrorCode,
        onboarding::OnboardingErrorCode,
        preauthorization::PreauthorizationErrorCode,
        provider::ProviderErrorCode,
        settlement::SettlementErrorCode,
        trade::TradeErrorCode,
        voucher::OrderVoucherErrorCode,
    }
}

#[test]
fn at_least_120_endpoints_are_declared() {
    assert!(catalogue().count() >= 120, "{}", catalogue().count());
}
