//! `alipay import` with hostile documents: no text of a document becomes code, or an escape of the terminal, and
//! no document makes it hang or overflow its stack.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // tests

use std::{
    fs,
    path::Path,
    process::Command,
    thread,
    time::{Duration, Instant},
};

use proc_macro2::{TokenStream, TokenTree};
use serde_json::{Value, json};

/// A name that no import writes: `pwned` as a token of its own is code from the document.
const MARK: &str = "pwned";

const PAYLOADS: [&str; 12] = [
    "x\nconst _: () = pwned!();\n//",
    "x`.\nfn pwned() {}\n/// `y",
    "x\r\nfn pwned() {}\r\n",
    "x\rfn pwned() {}\r",
    "x\u{2028}fn pwned() {}\u{2029}mod pwned;",
    "x\u{85}fn pwned() {}\u{b}fn pwned() {}\u{c}",
    "*/ fn pwned() {} /*",
    "\"#)] fn pwned() {} #[doc(\"#",
    "\"]\nfn pwned() {}\n#[doc = \"",
    "x\\\n}\nfn pwned() {}\nstruct Y {\n",
    "\u{1b}[2J\u{9b}31m\u{202e}\u{7}x",
    "{pwned} ../../pwned #![pwned] 'pwned \\u{0a}fn pwned",
];

/// A document with every kind of text.
fn document() -> Value {
    json!({
        "openapi": "3.0.3",
        "info": {"title": "t", "version": "1"},
        "paths": {
            "/v3/alipay/example/shop/{shop_id}/item": {
                "post": {
                    "operationId": "alipay.example.shop.item.create",
                    "summary": "summary",
                    "description": "description",
                    "tags": ["alipay.example.shop.item"],
                    "parameters": [
                        {"name": "shop_id", "in": "path", "required": true, "schema": {"type": "string"}},
                        {"name": "page", "in": "query", "description": "page", "schema": {"type": "integer"}}
                    ],
                    "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Create"}}}},
                    "responses": {
                        "200": {"description": "ok", "content": {"application/json": {"schema": {
                            "type": "object", "properties": {"item": {"$ref": "#/components/schemas/Item"}}}}}},
                        "default": {"description": "no", "content": {"application/json": {"schema": {
                            "type": "object",
                            "properties": {"code": {"type": "string", "enum": ["ITEM_NOT_EXIST", "SYSTEM_ERROR"]}}}}}}
                    }
                }
            },
            "/v3/alipay/example/shop/picture/upload": {
                "post": {
                    "operationId": "alipay.example.shop.picture.upload",
                    "requestBody": {"content": {"multipart/form-data": {"schema": {"type": "object", "properties": {
                        "picture": {"type": "string", "format": "binary", "description": "a picture"},
                        "title": {"type": "string"}}}}}},
                    "responses": {}
                }
            }
        },
        "components": {"schemas": {
            "Create": {"type": "object", "required": ["name"], "properties": {
                "name": {"type": "string"},
                "kind": {"type": "string", "description": "kind", "enum": ["GOODS", "SERVICE"]},
                "inner": {"type": "object", "properties": {"deep": {"type": "string"}}}}},
            "Item": {"description": "an item", "allOf": [
                {"$ref": "#/components/schemas/Owner"},
                {"type": "object", "properties": {"id": {"type": "string"}}}]},
            "Owner": {"type": "object", "properties": {"pid": {"type": "string"}}}
        }}
    })
}

/// The paths of all texts of a value: its strings, and the names of its members.
fn texts(value: &Value, at: &str, found: &mut Vec<(String, bool)>) {
    match value {
        Value::String(_) => found.push((at.to_owned(), false)),
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                texts(item, &format!("{at}/{index}"), found);
            }
        }
        Value::Object(members) => {
            for (name, member) in members {
                let below = format!("{at}/{}", name.replace('~', "~0").replace('/', "~1"));
                found.push((below.clone(), true));
                texts(member, &below, found);
            }
        }
        _ => {}
    }
}

/// The document with a payload after the text at a place, or before it.
fn attacked(at: &str, is_name: bool, payload: &str, is_after: bool) -> Value {
    let mut document = document();
    let joined = |text: &str| if is_after { format!("{text}{payload}") } else { format!("{payload}{text}") };
    if is_name {
        let (parent, name) = at.rsplit_once('/').unwrap();
        let name = name.replace("~1", "/").replace("~0", "~");
        let parent = document.pointer_mut(parent).unwrap().as_object_mut().unwrap();
        let member = parent.remove(&name).unwrap();
        parent.insert(joined(&name), member);
    } else {
        let text = document.pointer_mut(at).unwrap();
        *text = Value::String(joined(text.as_str().unwrap()));
    }
    document
}

/// A document of JSON with every character beyond ASCII as an escape: YAML refuses some of them otherwise.
fn escaped(document: &Value) -> String {
    let mut text = String::new();
    for c in document.to_string().chars() {
        if c.is_ascii() && c != '\u{7f}' {
            text.push(c);
        } else {
            text.extend(c.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("\\u{unit:04x}")));
        }
    }
    text
}

/// The end of an import: its exit code, and all that it printed.
struct Done {
    code: Option<i32>,
    printed: String,
}

fn import(document: &str, folder: &Path) -> Done {
    let [path, out, printed] = ["openapi.json", "out", "printed.txt"].map(|name| folder.join(name));
    fs::write(&path, document).unwrap();
    let _nothing_there = fs::remove_dir_all(&out);
    // A pipe would have to be read, or the process would wait.
    let file = fs::File::create(&printed).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_alipay"));
    command.env_clear().arg("import").arg(path).arg("--out").arg(out);
    let mut child = command.stdout(file.try_clone().unwrap()).stderr(file).spawn().unwrap();
    let begin = Instant::now();
    while child.try_wait().unwrap().is_none() {
        if begin.elapsed() > Duration::from_secs(60) {
            child.kill().unwrap();
            panic!("the import hangs");
        }
        thread::sleep(Duration::from_millis(1));
    }
    Done { code: child.wait().unwrap().code(), printed: fs::read_to_string(printed).unwrap() }
}

/// All files below a folder.
fn files(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push((path.display().to_string(), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

/// Checks that nothing of a payload is code: tokens, kinds of items, and the number of types.
fn check_files(folder: &Path, place: &str) -> usize {
    let mut types = 0;
    for (path, text) in files(folder) {
        let file = syn::parse_file(&text).unwrap_or_else(|error| panic!("{place}: {path}: {error}\n{text}"));
        assert!(!has_mark(text.parse().unwrap()), "{place}: {path}:\n{text}");
        for line in text.lines() {
            let is_safe =
                |c: char| !c.is_control() && !matches!(c, '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}');
            assert!(line.chars().all(is_safe), "{place}: {path}: {line:?}");
        }
        for item in file.items {
            match item {
                syn::Item::Struct(_) | syn::Item::Enum(_) => types += 1,
                syn::Item::Use(_) | syn::Item::Mod(_) => {}
                syn::Item::Const(item) if item.ident == "ENDPOINTS" => {}
                _ => panic!("{place}: {path}: an item of another kind\n{text}"),
            }
        }
    }
    types
}

fn has_mark(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == MARK,
        TokenTree::Group(group) => has_mark(group.stream()),
        _ => false,
    })
}

#[test]
fn no_text_of_a_document_becomes_code() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    let clean = import(&escaped(&document()), folder.path());
    assert!(clean.code == Some(0) && !clean.printed.contains("skipped"), "{}", clean.printed);
    let most = check_files(&out, "clean");
    let mut places = Vec::new();
    texts(&document(), "", &mut places);
    assert!(places.len() > 100, "{}", places.len());
    let mut imported = 0;
    for (index, (at, is_name)) in places.iter().enumerate() {
        for (number, payload) in PAYLOADS.into_iter().enumerate() {
            let place = format!("{at} (name: {is_name}) {payload:?}");
            // Each place has its payloads after the text, and every third also before it.
            for is_after in [true, false].into_iter().take(1 + usize::from((index + number) % 3 == 0)) {
                let done = import(&escaped(&attacked(at, *is_name, payload, is_after)), folder.path());
                let Done { code, printed: text } = done;
                assert!(matches!(code, Some(0 | 2)), "{place}: {code:?} {text}");
                // The last check is a second wall: texts are escaped where they are written.
                assert!(!text.contains("generated code"), "{place}: {text}");
                let is_safe = |c: char| c == '\n' || !c.is_control();
                assert!(text.chars().all(is_safe), "{place}: {text:?}");
                // Another tag is another service.
                let types = check_files(&out, &place);
                assert!(types <= most + 1, "{place}: {types} types instead of {most}");
                imported += usize::from(types > 0);
                let outside = files(folder.path());
                assert!(
                    outside.iter().all(|(path, _)| path.contains("/out/")
                        || path.ends_with("openapi.json")
                        || path.ends_with("printed.txt")),
                    "{outside:?}"
                );
            }
        }
    }
    // Most attacked documents are imported all the same.
    assert!(imported > places.len() * PAYLOADS.len() / 2, "{imported}");
}

#[test]
fn hostile_descriptions_are_imported_as_text() {
    let folder = tempfile::tempdir().unwrap();
    let operation = "/paths/~1v3~1alipay~1example~1shop~1{shop_id}~1item/post";
    for at in ["/summary", "/description", "/tags/0", "/parameters/1/description"] {
        for payload in PAYLOADS {
            let done =
                import(&escaped(&attacked(&format!("{operation}{at}"), false, payload, true)), folder.path());
            assert!(
                done.code == Some(0) && !done.printed.contains("skipped"),
                "{at} {payload:?}: {}",
                done.printed
            );
        }
    }
}

/// An operation whose body is a schema, and these schemas.
fn with_schemas(schemas: &Value) -> String {
    let operation = |method: &str, schema: &str| {
        json!({"post": {
            "operationId": method,
            "requestBody": {"content": {"application/json": {"schema": {"type": "object", "properties": {
                "field": {"$ref": format!("#/components/schemas/{schema}")}}}}}},
            "responses": {}
        }})
    };
    json!({
        "openapi": "3.0.3",
        "paths": {
            "/v3/alipay/a/b/create": operation("alipay.a.b.create", "A"),
            "/v3/alipay/a/c/create": operation("alipay.a.c.create", "Good"),
        },
        "components": {"schemas": schemas},
    })
    .to_string()
}

fn reference(name: &str) -> Value {
    json!({"$ref": format!("#/components/schemas/{name}")})
}

#[test]
fn schemas_that_contain_themselves_are_skipped_with_their_place() {
    let folder = tempfile::tempdir().unwrap();
    let good = json!({"type": "object", "properties": {"next": reference("Good")}});
    let many: Vec<Value> = (0..60).map(|_| reference("A")).collect();
    let crossed: Vec<Value> =
        (0..60).map(|number| reference(if number % 2 == 0 { "A" } else { "B" })).collect();
    for (name, schemas) in [
        ("a list of itself", json!({"A": {"type": "array", "items": reference("A")}})),
        (
            "a list of lists",
            json!({"A": {"type": "array", "items": {"type": "array", "items": reference("B")}}, "B": reference("A")}),
        ),
        ("itself", json!({"A": reference("A")})),
        ("a circle of names", json!({"A": reference("B"), "B": reference("C"), "C": reference("B")})),
        ("many parts", json!({"A": {"allOf": many}})),
        ("crossed parts", json!({"A": {"allOf": crossed}, "B": {"allOf": crossed}})),
        (
            "one part",
            json!({"A": {"allOf": [reference("A"), {"type": "object", "properties": {"x": {"type": "string"}}}]}}),
        ),
        ("an alternative", json!({"A": {"oneOf": [reference("A"), reference("Good")]}})),
        ("an unknown part", json!({"A": {"allOf": [reference("X"), {"type": "object", "properties": {}}]}})),
    ] {
        let mut schemas = schemas;
        schemas["Good"] = good.clone();
        let done = import(&with_schemas(&schemas), folder.path());
        let text = done.printed;
        assert_eq!(done.code, Some(0), "{name}: {text}");
        assert!(text.contains("1 endpoints and 1 models"), "{name}: {text}");
        let is_placed = text.contains("(components.schemas.A)") && text.contains("  A: line 1, column ");
        assert!(is_placed && text.contains("  alipay.a.b.create: line 1, column "), "{name}: {text}");
    }
}

#[test]
fn a_recursive_schema_with_an_object_between_is_imported() {
    let folder = tempfile::tempdir().unwrap();
    let done = import(
        &with_schemas(&json!({
            "A": {"type": "object", "properties": {"list": reference("List"), "self": reference("Alias")}},
            "List": {"type": "array", "items": reference("A")},
            "Alias": reference("A"),
            "Good": {"type": "object", "properties": {}},
        })),
        folder.path(),
    );
    assert!(done.code == Some(0) && !done.printed.contains("skipped"), "{}", done.printed);
    let text: String = files(&folder.path().join("out")).into_iter().map(|(_, text)| text).collect();
    assert!(
        text.contains("pub list: Option<Vec<A>>") && text.contains("pub self_: Option<Box<A>>"),
        "{text}"
    );
}

#[test]
fn large_chains_and_circles_end() {
    let folder = tempfile::tempdir().unwrap();
    let chain = |part: &dyn Fn(&str) -> Value| {
        let mut schemas = json!({"Good": {"type": "object", "properties": {}}});
        for number in 0..20_000 {
            schemas[format!("A{number}")] = part(&format!("A{}", number + 1));
        }
        schemas["A20000"] = json!({"type": "object", "properties": {"x": {"type": "string"}}});
        schemas["A"] = reference("A0");
        schemas
    };
    let aliases = chain(&|next| reference(next));
    let parts = chain(&|next| json!({"allOf": [reference(next), reference(next)]}));
    for schemas in [aliases, parts] {
        let done = import(&with_schemas(&schemas), folder.path());
        assert_eq!(done.code, Some(0));
        assert!(done.printed.contains("the chain of references is too long"));
    }
    // Each has every other one twice as a part, but none of them itself.
    let mut schemas = json!({"Good": {"type": "object", "properties": {}}, "A": reference("P0")});
    for number in 0..30 {
        let parts: Vec<Value> =
            (number + 1..30).chain(number + 1..30).map(|next| reference(&format!("P{next}"))).collect();
        let own = json!({"type": "object", "properties": {format!("f{number}"): {"type": "string"}}});
        let all = [parts, vec![own]].concat();
        schemas[format!("P{number}")] = json!({"allOf": all});
    }
    let done = import(&with_schemas(&schemas), folder.path());
    assert!(done.printed.contains("2 endpoints and 3 models"), "{}", done.printed);
}

#[test]
fn yaml_that_is_endless_or_deep_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let deep = format!("openapi: 3.0.3\npaths: {}{}\n", "[".repeat(100_000), "]".repeat(100_000));
    let wide = format!("{{\"openapi\": \"3.0.3\", \"paths\": {}", "{\"a\":".repeat(100_000));
    for text in ["openapi: 3.0.3\npaths: &a [*a]\n", "openapi: 3.0.3\npaths: &a {b: *a}\n", &deep, &wide] {
        let done = import(text, folder.path());
        assert_eq!(done.code, Some(2));
    }
}
