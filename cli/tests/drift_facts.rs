//! `alipay drift` against a document made from the facts about endpoints, `tests/facts/endpoints.json`.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // tests

use std::{collections::BTreeSet, fs, path::Path, process::Command};

use serde_json::{Map, Value, json};

fn facts() -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/facts/endpoints.json");
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// The file of accepted differences, each with its reason.
fn accepted() -> String {
    concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/facts/accepted.txt").to_owned()
}

fn schema(ty: &str) -> Value {
    match ty.strip_prefix("list of ") {
        Some(item) => json!({ "type": "array", "items": schema(item) }),
        None => match ty {
            "text" => json!({ "type": "string" }),
            "integer" | "boolean" => json!({ "type": ty }),
            "file" => json!({ "type": "string", "format": "binary" }),
            model => json!({ "$ref": format!("#/components/schemas/{model}") }),
        },
    }
}

fn object<'f>(fields: impl IntoIterator<Item = (&'f String, &'f Value)>) -> Value {
    let property = |(name, ty): (&String, &Value)| (name.clone(), schema(ty.as_str().unwrap()));
    json!({ "type": "object", "properties": fields.into_iter().map(property).collect::<Map<_, _>>() })
}

/// The V3 endpoints of the facts as an OpenAPI document.
fn document(facts: &Value) -> Value {
    let mut paths = Map::new();
    for fact in facts["endpoints"].as_array().unwrap() {
        let Some((verb, path)) = fact["v3"].as_str().and_then(|route| route.split_once(' ')) else {
            continue;
        };
        let request = fact["request"].as_object().unwrap();
        let is_in = |place: &str, name: &str| {
            fact[place].as_array().is_some_and(|names| names.contains(&name.into()))
        };
        let has_body = !matches!(verb, "GET" | "DELETE");
        let (parameters, body): (Vec<_>, Vec<_>) =
            request.iter().partition(|(name, _)| !has_body || is_in("path", name) || is_in("query", name));
        let parameters: Vec<Value> = parameters
            .iter()
            .map(|(name, ty)| {
                let place = if is_in("path", name) { "path" } else { "query" };
                json!({ "name": name, "in": place, "schema": schema(ty.as_str().unwrap()) })
            })
            .collect();
        let content =
            json!({ "application/json": { "schema": object(fact["response"].as_object().unwrap()) } });
        let mut operation = json!({
            "operationId": fact["method"],
            "parameters": parameters,
            "responses": { "200": { "description": "ok", "content": content } },
        });
        if has_body {
            let kind = if request.values().any(|ty| ty == "file") {
                "multipart/form-data"
            } else {
                "application/json"
            };
            operation["requestBody"] = json!({ "content": { kind: { "schema": object(body) } } });
        }
        paths.entry(path).or_insert_with(|| json!({}))[verb.to_lowercase()] = operation;
    }
    let models = facts["models"].as_object().unwrap();
    let schemas: Map<_, _> =
        models.iter().map(|(name, fields)| (name.clone(), object(fields.as_object().unwrap()))).collect();
    json!({ "openapi": "3.0.3", "paths": paths, "components": { "schemas": schemas } })
}

/// The differences that concern endpoints of the document.
fn differences(document: &Value, facts: &Value) -> Vec<Value> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("openapi.json");
    fs::write(&path, document.to_string()).unwrap();
    let drift = Command::new(env!("CARGO_BIN_EXE_alipay"))
        .env_clear()
        .args(["drift", path.to_str().unwrap(), "--json", "--all", "--ignore", &accepted()])
        .output()
        .unwrap();
    let found: Vec<Value> = serde_json::from_slice(&drift.stdout)
        .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&drift.stderr)));
    // Endpoints that the facts do not have are no part of the document.
    let methods: BTreeSet<_> =
        facts["endpoints"].as_array().unwrap().iter().map(|fact| fact["method"].as_str().unwrap()).collect();
    found.into_iter().filter(|one| methods.contains(one["method"].as_str().unwrap())).collect()
}

#[test]
fn declarations_do_not_drift_from_the_facts() {
    let facts = facts();
    let document = document(&facts);
    assert!(document["paths"].as_object().unwrap().len() > 140);
    assert_eq!(differences(&document, &facts), [Value::Null; 0]);
}

/// A wrong type, name, route and verb are each one difference.
#[test]
fn a_changed_fact_is_found() {
    let facts = facts();
    let check = |change: &dyn Fn(&mut Value), expected: [&str; 3]| {
        let mut document = document(&facts);
        change(&mut document);
        let found = differences(&document, &facts);
        let found: Vec<_> = found
            .iter()
            .map(|one| ["method", "place", "kind"].map(|name| one[name].as_str().unwrap_or_default()))
            .collect();
        assert_eq!(found, [expected]);
    };
    let settle = "alipay.trade.order.settle.query";
    check(
        &|document| {
            let royalty = &mut document["components"]["schemas"]["RoyaltyDetail"]["properties"];
            royalty["amount"] = json!({ "type": "integer" });
        },
        [settle, "response.royalty_detail_list[].amount", "retyped"],
    );
    check(
        &|document| {
            let royalty = &mut document["components"]["schemas"]["RoyaltyDetail"]["properties"];
            let amount = royalty.as_object_mut().unwrap().remove("amount").unwrap();
            royalty["amounts"] = amount;
        },
        [settle, "response.royalty_detail_list[].amount", "renamed"],
    );
    let shop = "/v3/ant/merchant/shop/close";
    let move_to = |document: &mut Value, path: &str, verb: &str| {
        let paths = document["paths"].as_object_mut().unwrap();
        let operation = paths.remove(shop).unwrap()["patch"].take();
        paths.insert(path.to_owned(), json!({ verb: operation }));
    };
    let rerouted = ["ant.merchant.expand.shop.close", "", "rerouted"];
    check(&|document| move_to(document, "/v3/ant/merchant/shop/closed", "patch"), rerouted);
    check(&|document| move_to(document, shop, "post"), rerouted);
}
