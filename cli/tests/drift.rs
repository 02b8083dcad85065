//! `alipay drift` as it is run: each kind of difference, and none where there is none.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // tests

use std::{
    fmt::Write,
    fs,
    process::{Command, Output},
};

use alipay::{
    catalogue,
    runtime::{spec::EndpointSpec, spec::ModelSpec, spec::Place, spec::TypeSpec},
};
use serde_json::Value;
use tempfile::TempDir;

/// Our declarations as an OpenAPI document.
fn document() -> String {
    let mut text = String::from("openapi: 3.0.3\npaths:\n");
    let mut schemas = Vec::new();
    let mut endpoints: Vec<_> = catalogue().filter(|endpoint| endpoint.v3.is_some()).collect();
    endpoints.sort_by_key(|endpoint| endpoint.v3.unwrap().path);
    let mut path = "";
    for endpoint in endpoints {
        let route = endpoint.v3.unwrap();
        // Several verbs may share a path.
        if path != route.path {
            path = route.path;
            writeln!(text, "  {path}:").unwrap();
        }
        let verb = route.verb.as_str().to_lowercase();
        write!(text, "    {verb}:\n      operationId: {}\n", endpoint.method).unwrap();
        request(endpoint, &mut text, &mut schemas);
        let response = schema_of(endpoint.response, &mut schemas);
        write!(text, "      responses:\n        '200':\n          description: ok\n          content:\n            application/json:\n              schema:\n                $ref: '#/components/schemas/{response}'\n").unwrap();
    }
    text + "components:\n  schemas:\n" + &schemas.into_iter().map(|(_, text)| text).collect::<String>()
}

type Schemas = Vec<(String, String)>;

fn request(endpoint: &'static EndpointSpec, text: &mut String, schemas: &mut Schemas) {
    let has_body = endpoint.v3.unwrap().verb.has_body();
    let (mut parameters, mut body, mut files) = (String::new(), String::new(), String::new());
    for field in endpoint.request.fields {
        let (name, ty) = (field.name, type_of((field.ty)(), field.as_text, schemas));
        match field.place {
            Place::Path => {
                writeln!(parameters, "      - {{name: {name}, in: path, required: true, schema: {ty}}}")
            }
            Place::File => writeln!(files, "                {name}: {{type: string, format: binary}}"),
            Place::ByVerb if has_body => writeln!(body, "                {name}: {ty}"),
            _ => writeln!(parameters, "      - {{name: {name}, in: query, schema: {ty}}}"),
        }
        .unwrap();
    }
    if !parameters.is_empty() {
        write!(text, "      parameters:\n{parameters}").unwrap();
    }
    if has_body {
        let kind = if files.is_empty() { "application/json" } else { "multipart/form-data" };
        let properties = body + &files;
        let properties = if properties.is_empty() { " {}\n".to_owned() } else { format!("\n{properties}") };
        write!(text, "      requestBody:\n        content:\n          {kind}:\n            schema:\n              type: object\n              properties:{properties}").unwrap();
    }
}

fn schema_of(model: &'static ModelSpec, schemas: &mut Schemas) -> String {
    // Names are not unique over domains.
    let name = format!("{}{:x}", model.name, std::ptr::from_ref(model) as usize);
    if !schemas.iter().any(|(known, _)| *known == name) {
        schemas.push((name.clone(), String::new()));
        let mut text = format!("    {name}:\n      type: object\n      properties: {{}}\n");
        if !model.fields.is_empty() {
            text = format!("    {name}:\n      type: object\n      properties:\n");
            for field in model.fields {
                let ty = type_of((field.ty)(), field.as_text, schemas);
                writeln!(text, "        {}: {ty}", field.name).unwrap();
            }
        }
        schemas.iter_mut().find(|(known, _)| *known == name).unwrap().1 = text;
    }
    name
}

fn type_of(ty: TypeSpec, as_text: bool, schemas: &mut Schemas) -> String {
    match ty {
        TypeSpec::Integer if !as_text => "{type: integer}".to_owned(),
        TypeSpec::Boolean if !as_text => "{type: boolean}".to_owned(),
        TypeSpec::List(item) => format!("{{type: array, items: {}}}", type_of(item(), as_text, schemas)),
        TypeSpec::Model(model) => format!("{{$ref: '#/components/schemas/{}'}}", schema_of(model, schemas)),
        TypeSpec::Custom => "{type: object}".to_owned(),
        TypeSpec::Enum(texts) => format!(
            "{{type: string, enum: [{}]}}",
            texts.iter().map(|text| format!("'{text}'")).collect::<Vec<_>>().join(", ")
        ),
        _ => "{type: string}".to_owned(),
    }
}

struct Case {
    folder: TempDir,
}

impl Case {
    fn of(document: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("openapi.yaml"), document).unwrap();
        Self { folder }
    }

    fn run(&self, args: &[&str]) -> Output {
        let path = self.folder.path().join("openapi.yaml");
        Command::new(env!("CARGO_BIN_EXE_alipay"))
            .env_clear()
            .arg("drift")
            .arg(path)
            .args(args)
            .output()
            .unwrap()
    }

    /// `method place kind here there` of each difference, and whether the exit code says that there are some.
    fn differences(&self, args: &[&str]) -> Vec<String> {
        let out = self.run(&[&["--json"], args].concat());
        let list: Vec<Value> = serde_json::from_slice(&out.stdout)
            .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&out.stderr)));
        assert_eq!(out.status.code(), Some(i32::from(!list.is_empty())));
        let line = |one: &Value| {
            let text = |name: &str| one[name].as_str().unwrap_or("-").to_owned();
            let words = ["method", "place", "kind", "here", "there"].map(text);
            words.join(" ").replace("alipay.open.servicemarket.", "")
        };
        list.iter().map(line).collect()
    }
}

/// The same document with one thing changed, which has to be there.
fn changed(from: &str, to: &str) -> Vec<String> {
    let document = document();
    assert!(document.contains(from), "{from}");
    Case::of(&document.replacen(from, to, 1)).differences(&[])
}

const ACCEPT: &str = "operationId: alipay.open.servicemarket.order.accept\n      requestBody:\n        content:\n          application/json:\n            schema:\n              type: object\n              properties:\n";

#[test]
fn declarations_do_not_differ_from_themselves() {
    assert_eq!(Case::of(&document()).differences(&["--all"]), [""; 0]);
}

#[test]
fn each_kind_of_difference_is_named() {
    let accept = |more: &str| {
        let field = "                commodity_order_id: {type: string}\n";
        changed(&format!("{ACCEPT}{field}"), &format!("{ACCEPT}{more}"))
    };
    let field = "                commodity_order_id: {type: string}\n";
    assert_eq!(
        accept(&format!("{field}                remark: {{type: integer}}\n")),
        ["order.accept request.remark missing - integer"]
    );
    assert_eq!(accept("                order: {type: string}\n").len(), 2);
    assert_eq!(
        accept("                commodityOrderId: {type: string}\n"),
        ["order.accept request.commodity_order_id renamed commodity_order_id commodityOrderId"]
    );
    assert_eq!(
        accept("                commodity_order_id: {type: integer}\n"),
        ["order.accept request.commodity_order_id retyped text integer"]
    );
    assert_eq!(
        accept("                commodity_order_id: {type: array, items: {type: string}}\n"),
        ["order.accept request.commodity_order_id retyped text list of text"]
    );
    assert_eq!(
        changed(
            "{name: commodity_order_id, in: query, schema: {type: string}}",
            "{name: commodity_order_id, in: path, schema: {type: string}}"
        ),
        ["order.query request.commodity_order_id moved query path"]
    );
    assert_eq!(
        changed(
            "/v3/alipay/open/servicemarket/order/accept:\n    post",
            "/v3/alipay/open/servicemarket/order/take:\n    put"
        ),
        [
            "order.accept  rerouted POST /v3/alipay/open/servicemarket/order/accept PUT /v3/alipay/open/servicemarket/order/take"
        ]
    );
    assert_eq!(
        changed(
            "operationId: alipay.open.servicemarket.order.accept",
            "operationId: alipay.open.servicemarket.order.take"
        ),
        [
            "order.accept  removed POST /v3/alipay/open/servicemarket/order/accept -",
            "order.take  missing - POST /v3/alipay/open/servicemarket/order/accept"
        ]
    );
}

#[test]
fn a_difference_deep_in_a_response_is_found() {
    let found =
        changed("        shop_status: {type: string, enum: [", "        shop_state: {type: string, enum: [");
    assert_eq!(found, ["order.query response.order_items[].shop_status renamed shop_status shop_state"]);
}

#[test]
fn other_domains_are_missed_only_when_asked_for() {
    let more = "  /v3/alipay/other/thing/query:\n    get:\n      operationId: alipay.other.thing.query\n      responses: {}\ncomponents:";
    let case = Case::of(&document().replacen("components:", more, 1));
    assert_eq!(case.differences(&[]), [""; 0]);
    assert_eq!(
        case.differences(&["--all"]),
        ["alipay.other.thing.query  missing - GET /v3/alipay/other/thing/query"]
    );
}

#[test]
fn accepted_differences_are_ignored_and_obsolete_entries_reported() {
    let document =
        document().replacen("commodity_order_id: {type: string}", "commodity_order_id: {type: integer}", 1);
    let case = Case::of(&document);
    let found = case.differences(&[]);
    assert_eq!(found.len(), 1);
    let method = format!("alipay.open.servicemarket.{}", found[0].split(' ').next().unwrap());
    let list = case.folder.path().join("ignored");
    let text =
        format!("# known\n{method} request.commodity_order_id # since May\nalipay.no.more request.x\n");
    fs::write(&list, text).unwrap();
    let out = case.run(&["--ignore", list.to_str().unwrap()]);
    assert_eq!(out.status.code(), Some(0));
    let remarks = String::from_utf8(out.stderr).unwrap();
    assert!(remarks.contains("alipay.no.more request.x") && !remarks.contains("order"), "{remarks}");
}

#[test]
fn people_read_lines_in_their_language_and_a_document_that_is_none_is_refused() {
    let case = Case::of(&document().replacen(
        "commodity_order_id: {type: string}",
        "commodity_order_id: {type: integer}",
        1,
    ));
    let english = String::from_utf8(case.run(&[]).stdout).unwrap();
    assert!(
        english.contains("  ~ request.commodity_order_id: text here, integer in the document\n"),
        "{english}"
    );
    let chinese = String::from_utf8(case.run(&["--lang", "zh"]).stdout).unwrap();
    assert!(chinese.contains("本地为 text，文档中为 integer"), "{chinese}");
    assert_eq!(Case::of("a: [").run(&[]).status.code(), Some(2));
    let same = String::from_utf8(Case::of(&document()).run(&[]).stdout).unwrap();
    assert_eq!(same, "no difference\n");
}
