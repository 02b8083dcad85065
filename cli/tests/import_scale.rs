//! A document as large as Alipay's: 1,000 operations and 3,000 models. It takes minutes, so it is run by hand:
//! `cargo test --release -p alipay-cli --test import_scale -- --ignored --nocapture`.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // tests

use std::{
    env,
    fmt::Write,
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

const OPERATIONS: usize = 1000;
const MODELS: usize = 3000;
const TAGS: usize = 125;

/// Operation `number` takes an `id` and responds with a `name`. Their other fields lead to three models.
fn document() -> String {
    let mut text = String::from("openapi: 3.0.3\ninfo:\n  title: 规模测试\n  version: '1'\npaths:\n");
    for number in 0..OPERATIONS {
        let tag = format!("alipay.big{}.group{}", number % TAGS % 8, number % TAGS);
        let (verb, word) = if number % 2 == 0 { ("post", "create") } else { ("get", "query") };
        let method = format!("{tag}.thing{number}.{word}");
        let path = method.replace('.', "/");
        write!(text, "  /v3/{path}:\n    {verb}:\n      operationId: {method}\n      summary: 接口{number}\n      tags:\n      - {tag}\n").unwrap();
        if verb == "post" {
            write!(text, "      requestBody:\n        content:\n          application/json:\n            schema:\n              $ref: '#/components/schemas/Request{number}'\n").unwrap();
        } else {
            text += "      parameters:\n      - name: id\n        in: query\n        required: true\n        description: 编号\n        schema:\n          type: string\n";
        }
        write!(text, "      responses:\n        '200':\n          description: ok\n          content:\n            application/json:\n              schema:\n                $ref: '#/components/schemas/Response{number}'\n        default:\n          description: 失败\n          content:\n            application/json:\n              schema:\n                $ref: '#/components/schemas/Failure{number}'\n").unwrap();
    }
    text += "components:\n  schemas:\n";
    for number in 0..OPERATIONS {
        let models = [number * 3, number * 3 + 1, number * 3 + 2].map(|model| model % MODELS);
        let refs: String = models
            .iter()
            .map(|model| {
                format!("        part{model}:\n          $ref: '#/components/schemas/Model{model}'\n")
            })
            .collect();
        if number % 2 == 0 {
            write!(text, "    Request{number}:\n      type: object\n      required:\n      - id\n      properties:\n        id:\n          type: string\n          description: 编号\n{refs}").unwrap();
        }
        write!(text, "    Response{number}:\n      type: object\n      properties:\n        name:\n          type: string\n          description: 名称\n{refs}").unwrap();
        write!(text, "    Failure{number}:\n      type: object\n      properties:\n        code:\n          type: string\n          enum:\n          - NOT_FOUND_{number}\n          - SYSTEM_ERROR\n").unwrap();
    }
    for model in 0..MODELS {
        // Some models are used by others of other groups, and of other domains.
        let other = (model * 7 + 11) % MODELS;
        write!(
            text,
            "    Model{model}:\n      type: object\n      description: 模型{model}\n      properties:\n"
        )
        .unwrap();
        for field in 0..8 {
            let kind = ["string", "integer", "boolean"][field % 3];
            write!(text, "        field{field}:\n          type: {kind}\n          description: 字段{field}，用于说明它的含义\n          example: x\n").unwrap();
        }
        if model % 10 == 0 {
            write!(text, "        others:\n          type: array\n          items:\n            $ref: '#/components/schemas/Model{other}'\n").unwrap();
        }
    }
    text
}

/// Runs a command to its end: how long it took, and the most memory that it held, in MB.
fn measured(command: &mut Command) -> (Duration, u64) {
    let begin = Instant::now();
    let mut child = command.stdout(Stdio::null()).spawn().unwrap();
    let status = format!("/proc/{}/status", child.id());
    let mut most = 0;
    let done = loop {
        // The line `VmHWM` is the high-water mark.
        let text = fs::read_to_string(&status).unwrap_or_default();
        let mark = text
            .lines()
            .find_map(|line| line.strip_prefix("VmHWM:")?.split_whitespace().next()?.parse().ok());
        most = mark.unwrap_or(0).max(most);
        if let Some(done) = child.try_wait().unwrap() {
            break done;
        }
        std::thread::sleep(Duration::from_millis(2));
    };
    assert!(done.success());
    (begin.elapsed(), most / 1024)
}

/// The request, module and accessor of an operation, as the importer named them.
fn named(krate: &Path, number: usize) -> (String, String, String) {
    let method = format!(".thing{number}.");
    let mut folders = vec![krate.join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = fs::read_to_string(&path).unwrap();
            if let Some((_, rest)) = text.split_once(&method) {
                let name = rest.split_once("pub struct ").unwrap().1.split(' ').next().unwrap().to_owned();
                let module = path.parent().unwrap().file_name().unwrap().to_str().unwrap().to_owned();
                let response =
                    rest.split_once("response = ").unwrap().1.split(',').next().unwrap().to_owned();
                return (name, module, response);
            }
        }
    }
    panic!("operation {number} was not written")
}

#[test]
#[ignore = "takes minutes; see the first lines"]
fn a_thousand_operations_are_imported_compile_and_work() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("openapi.yaml");
    fs::write(&path, document()).unwrap();
    let krate = folder.path().join("big-apis");
    let mut import = Command::new(env!("CARGO_BIN_EXE_alipay"));
    import.arg("import").arg(&path).args(["--crate", "big-apis", "--strict", "--out"]).arg(&krate);
    import.arg("--alipay-path").arg(root.join("apis"));
    let (took, most) = measured(&mut import);
    let size = fs::metadata(&path).unwrap().len() / 1024;
    println!("import of {size} KiB: {:.2} s, {most} MB", took.as_secs_f64());
    assert!(took < Duration::from_secs(10) && most < 500, "{took:?}, {most} MB");
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    // Three of them, by a generator with a fixed seed.
    let mut random = fastrand::Rng::with_seed(20_261_123);
    let mut calls = String::new();
    for number in [(); 3].map(|()| random.usize(0..OPERATIONS)) {
        let (name, module, response) = named(&krate, number);
        write!(calls, "    simulator.on::<big_apis::{module}::{name}>(|request, _| Ok(big_apis::{module}::{response}::new().with_name(request.id)));\n    assert_eq!(client.call(big_apis::{module}::{name}::new(\"n{number}\")).await.unwrap().name.as_deref(), Some(\"n{number}\"));\n").unwrap();
    }
    fs::create_dir_all(krate.join("tests")).unwrap();
    let test = format!(
        "//! Three of a thousand.\n\n#[tokio::test]\nasync fn three_endpoints_work() {{\n    let simulator = alipay_simulator::Simulator::start().await.unwrap();\n    let client = simulator.client().unwrap();\n{calls}}}\n"
    );
    fs::write(krate.join("tests/three.rs"), test).unwrap();
    let simulator = root.join("simulator").canonicalize().unwrap();
    let mut manifest = fs::read_to_string(krate.join("Cargo.toml")).unwrap();
    write!(manifest, "\n[lints.rust]\nwarnings = \"deny\"\nmissing_docs = \"deny\"\n\n[dev-dependencies]\nalipay-simulator = {{ path = {simulator:?} }}\ntokio = {{ version = \"1\", features = [\"macros\", \"rt-multi-thread\"] }}\n").unwrap();
    fs::write(krate.join("Cargo.toml"), manifest).unwrap();
    fs::copy(root.join("Cargo.lock"), krate.join("Cargo.lock")).unwrap();
    let cargo = |args: &[&str]| {
        let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.current_dir(&krate).env("CARGO_TARGET_DIR", &target);
        measured(command.args(args).args(["--offline", "--all-features"]))
    };
    let (took, _) = cargo(&["check"]);
    println!("cargo check without warnings: {:.1} s", took.as_secs_f64());
    cargo(&["test"]);
    println!("three endpoints work");
}
