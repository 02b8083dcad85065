//! Every block of the documents is run, compiled or parsed by a test, by its language:
//!
//! - `rust`: compiled as a doctest by `tests/src/lib.rs`; `docs/attributes` by the crates, `docs/diagnostics` by
//!   `tests/declarations`.
//! - `sh`: commands, which the test `commands` and the command `alipay` itself check.
//! - `toml`: dependencies, checked here; files of the command `alipay`, which its own tests read.
//! - `json`: parsed here.
//! - `js`, `python`: parsed here, where Node or Python are present; with `java`, `php`, `go` and `csharp` only on the page
//!   about other SDKs, whose variables must be those that its commands set.
//! - `text`: what is printed or drawn. It must not be a command.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // tests

use std::{
    fs,
    io::Write as _,
    process::{Command, Stdio},
};

use alipay_document_tests::{Block, document, documents, root};
use serde_json::Value;

/// Blocks outside of the folders whose blocks other tests compile.
fn blocks() -> Vec<Block> {
    let own = documents().into_iter().filter(|document| {
        !document.name.starts_with("docs/attributes/") && !document.name.starts_with("docs/diagnostics/")
    });
    own.flat_map(|document| document.blocks).collect()
}

#[test]
fn every_block_has_a_language_that_is_checked() {
    for block in blocks() {
        match block.language() {
            "rust" | "sh" | "toml" => {}
            "js" | "python" | "java" | "php" | "go" | "csharp" => {
                assert!(block.place.contains("docs/simulator-sdks."), "{}", block.place);
            }
            "json" => {
                serde_json::from_str::<Value>(&block.text)
                    .unwrap_or_else(|error| panic!("{}: {error}", block.place));
            }
            "text" => {
                let command = block.text.lines().find(|line| {
                    let word = line.split(' ').next().unwrap_or_default();
                    matches!(
                        word,
                        "cargo" | "alipay" | "curl" | "git" | "set" | "export" | "rustup" | "openssl" | "$"
                    )
                });
                assert_eq!(command, None, "{}: commands have the language `sh`", block.place);
            }
            other => panic!("{}: nothing checks blocks of the language `{other}`", block.place),
        }
    }
}

#[test]
fn every_document_with_rust_is_compiled() {
    let compiled = fs::read_to_string(root().join("tests/src/lib.rs")).unwrap();
    for document in documents().iter().filter(|document| document.name.matches('/').count() <= 1) {
        let has_rust = document.blocks.iter().any(|block| block.language() == "rust");
        let is_listed = compiled.contains(&format!("\"../../{}\"", document.name));
        assert_eq!(has_rust, is_listed, "{} in tests/src/lib.rs", document.name);
    }
}

/// A block that is not compiled protects nobody. Those that only show mistakes are in `docs/diagnostics`.
/// The programs for other SDKs read the variables that the commands of the page set, and no other.
#[test]
fn programs_in_other_languages_read_the_variables_of_the_page() {
    let written = ["ALIPAY_SERVER", "ALIPAY_APP_ID", "ALIPAY_PRIVATE_KEY", "ALIPAY_PUBLIC_KEY"];
    let derived = ["ALIPAY_GATEWAY", "ALIPAY_PRIVATE_KEY_PKCS1"];
    let mut programs = 0;
    for block in blocks().iter().filter(|block| block.place.contains("docs/simulator-sdks.")) {
        if matches!(block.language(), "sh" | "text") {
            continue;
        }
        programs += 1;
        let names = block.text.split(|c: char| !c.is_ascii_uppercase() && c != '_' && !c.is_ascii_digit());
        let names: Vec<&str> = names.filter(|name| name.starts_with("ALIPAY_")).collect();
        assert!(names.len() >= 4, "{}: {names:?}", block.place);
        for name in names {
            let is_set = written.contains(&name) || derived.contains(&name);
            assert!(is_set, "{}: nothing sets {name}", block.place);
        }
    }
    assert_eq!(programs, 14, "two for Python and one for each other language, on both pages");
}

#[test]
fn programs_in_python_and_javascript_parse() {
    for block in blocks() {
        let (program, arguments) = match block.language() {
            "python" => ("python3", ["-c", "import ast, sys; ast.parse(sys.stdin.read())"]),
            "js" => ("node", ["--input-type=module", "--check"]),
            _ => continue,
        };
        let mut command = Command::new(program);
        let Ok(mut child) = command.args(arguments).stdin(Stdio::piped()).stderr(Stdio::piped()).spawn()
        else {
            eprintln!("skipped: {}, because there is no {program}", block.place);
            continue;
        };
        child.stdin.take().unwrap().write_all(block.text.as_bytes()).unwrap();
        let out = child.wait_with_output().unwrap();
        assert!(out.status.success(), "{}: {}", block.place, String::from_utf8_lossy(&out.stderr));
    }
}

#[test]
fn no_block_of_rust_is_left_out() {
    for block in blocks().iter().filter(|block| block.language() == "rust") {
        assert!(matches!(block.info.as_str(), "rust" | "rust,no_run"), "{}: `{}`", block.place, block.info);
    }
}

#[test]
fn toml_is_dependencies_that_exist_or_a_file_of_the_command() {
    let packages = packages();
    for block in blocks().iter().filter(|block| block.language() == "toml") {
        let parsed: toml::Table =
            block.text.parse().unwrap_or_else(|error| panic!("{}: {error}", block.place));
        let tables = parsed.iter().filter(|(name, _)| name.ends_with("dependencies"));
        let dependencies: Vec<_> = tables.flat_map(|(_, table)| table.as_table().unwrap()).collect();
        for (name, dependency) in &dependencies {
            check_dependency(&block.place, name, dependency, &packages);
        }
        let is_file = block.text.starts_with("# ") && block.text.lines().next().unwrap().contains("alipay ");
        assert!(!dependencies.is_empty() || is_file, "{}: name the command that reads it", block.place);
    }
}

/// The package exists in this version or folder, and has the features.
fn check_dependency(place: &str, name: &str, dependency: &toml::Value, packages: &[Value]) {
    let field = |field| dependency.get(field).and_then(toml::Value::as_str);
    let named = packages.iter().filter(|package| package["name"] == name);
    let found: Vec<_> = if let Some(path) = field("path") {
        // The name of the clone's folder is the reader's.
        let (_, inside) = path.split_once("alipay-rs/").unwrap_or_else(|| panic!("{place}: {path}"));
        let manifest = root().join(inside).join("Cargo.toml").display().to_string();
        named.filter(|package| package["manifest_path"] == manifest.as_str()).collect()
    } else {
        let version = dependency.as_str().or(field("version")).unwrap_or_else(|| panic!("{place}: {name}"));
        let version = semver::VersionReq::parse(version).unwrap_or_else(|error| panic!("{place}: {error}"));
        let is_met =
            |package: &&Value| version.matches(&package["version"].as_str().unwrap().parse().unwrap());
        named.filter(is_met).collect()
    };
    assert!(!found.is_empty(), "{place}: no package `{name}` that the tests are compiled with fits");
    for feature in dependency.get("features").and_then(toml::Value::as_array).into_iter().flatten() {
        let feature = feature.as_str().unwrap();
        let has = found.iter().any(|package| package["features"].get(feature).is_some());
        assert!(has, "{place}: `{name}` has no feature `{feature}`");
    }
}

fn packages() -> Vec<Value> {
    let mut command = Command::new(env!("CARGO"));
    command.args(["metadata", "--format-version=1", "--locked", "--offline", "--all-features"]);
    let out = command.current_dir(root()).output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let metadata: Value = serde_json::from_slice(&out.stdout).unwrap();
    metadata["packages"].as_array().unwrap().clone()
}

/// The installation that the README shows suffices for the code that follows.
#[test]
fn the_code_of_the_readme_needs_no_more_than_it_installs() {
    for name in ["README.md", "README.zh-CN.md"] {
        let readme = document(name);
        let installed = readme.blocks.iter().find(|block| block.text.starts_with("[dependencies]")).unwrap();
        let parsed: toml::Table = installed.text.parse().unwrap();
        let features = parsed["dependencies"]["alipay"]["features"].as_array().unwrap();
        let all = packages();
        let alipay = all.iter().find(|package| package["name"] == "alipay").unwrap();
        let default = alipay["features"]["default"].as_array().unwrap();
        let is_on = |feature: &str| {
            features.iter().any(|on| on.as_str() == Some(feature)) || default.iter().any(|on| on == feature)
        };
        let dependencies = ["dependencies", "dev-dependencies"];
        for block in readme.blocks.iter().filter(|block| block.language() == "rust") {
            for feature in alipay["features"].as_object().unwrap().keys() {
                // Domains are modules of the crate: `trade::PayTrade`, within braces or not.
                let is_used = ["{", " ", "::"]
                    .iter()
                    .any(|before| block.text.contains(&format!("{before}{feature}::")))
                    || (feature == "axum" && block.text.contains("into_method_router"));
                assert!(
                    !is_used || is_on(feature),
                    "{}: the feature `{feature}` is not installed",
                    block.place
                );
            }
            for package in ["axum", "tokio", "sqlx", "futures_util", "serde", "alipay_simulator"] {
                let is_used = block.text.contains(&format!("{package}::"));
                let key = package.replace('_', "-");
                let is_installed = dependencies.iter().any(|table| parsed[*table].get(&key).is_some());
                assert!(!is_used || is_installed, "{}: `{key}` is not installed", block.place);
            }
        }
    }
}
