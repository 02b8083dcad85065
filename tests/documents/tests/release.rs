//! The promises of a release: packages with complete manifests, the oldest Rust, and workflows that run what is here.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // tests

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    process::Command,
};

use alipay_document_tests::{document, root};
use semver::Version;
use serde_json::Value;

const PUBLISHED: [&str; 5] =
    ["alipay", "alipay-cli", "alipay-runtime", "alipay-runtime-macros", "alipay-simulator"];

fn metadata() -> Value {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["metadata", "--format-version=1", "--locked", "--offline", "--all-features"]);
    let out = cargo.current_dir(root()).output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    serde_json::from_slice(&out.stdout).unwrap()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// The version of Rust in a manifest: `1.89` or `1.89.0`.
fn rust(value: &Value) -> Option<Version> {
    let text = value.as_str()?;
    let dots = text.matches('.').count();
    Some(Version::parse(&format!("{text}{}", ".0".repeat(2_usize.saturating_sub(dots)))).unwrap())
}

/// The packages of the workspace that are published.
fn published(metadata: &Value) -> Vec<&Value> {
    let members: BTreeSet<&str> =
        list(&metadata["workspace_members"]).iter().filter_map(Value::as_str).collect();
    let packages = list(&metadata["packages"]).iter();
    packages.filter(|one| members.contains(one["id"].as_str().unwrap()) && one["publish"].is_null()).collect()
}

#[test]
fn the_packages_are_complete() {
    let metadata = metadata();
    let published = published(&metadata);
    let mut names: Vec<&str> = published.iter().map(|package| package["name"].as_str().unwrap()).collect();
    names.sort_unstable();
    assert_eq!(names, PUBLISHED);
    for package in &published {
        for field in ["description", "license", "repository", "readme", "rust_version"] {
            assert!(package[field].is_string(), "{}: {field}", package["name"]);
        }
        assert!(!list(&package["keywords"]).is_empty() && !list(&package["categories"]).is_empty());
        assert_eq!(package["version"], published[0]["version"], "{}", package["name"]);
        assert_eq!(package["metadata"]["docs"]["rs"]["all-features"], true, "{}", package["name"]);
        let folder = root().join(package["manifest_path"].as_str().unwrap()).parent().unwrap().to_path_buf();
        for license in ["LICENSE-MIT", "LICENSE-APACHE"] {
            let text = fs::read(folder.join(license)).unwrap_or_default();
            assert_eq!(text, fs::read(root().join(license)).unwrap(), "{}: {license}", package["name"]);
        }
    }
}

/// A dependency that needs a newer Rust would break the promise, whatever our own code uses.
#[test]
fn no_dependency_needs_a_newer_rust_than_is_promised() {
    let metadata = metadata();
    let published = published(&metadata);
    let promised = rust(&published[0]["rust_version"]).unwrap();
    let packages: BTreeMap<&str, &Value> = list(&metadata["packages"])
        .iter()
        .map(|package| (package["id"].as_str().unwrap(), package))
        .collect();
    let nodes: BTreeMap<&str, &Value> =
        list(&metadata["resolve"]["nodes"]).iter().map(|node| (node["id"].as_str().unwrap(), node)).collect();
    let mut waiting: Vec<&str> = published.iter().map(|package| package["id"].as_str().unwrap()).collect();
    let mut seen = BTreeSet::new();
    while let Some(id) = waiting.pop() {
        if !seen.insert(id) {
            continue;
        }
        let package = packages[id];
        let needed = rust(&package["rust_version"]);
        assert!(
            needed.as_ref().is_none_or(|needed| *needed <= promised),
            "{} {} needs Rust {}; {promised} is promised",
            package["name"],
            package["version"],
            needed.unwrap()
        );
        let used = list(&nodes[id]["deps"])
            .iter()
            .filter(|dependency| list(&dependency["dep_kinds"]).iter().any(|kind| kind["kind"] != "dev"));
        waiting.extend(used.map(|dependency| dependency["pkg"].as_str().unwrap()));
    }
    assert!(seen.len() > 100, "{}", seen.len());
}

#[test]
fn the_documents_name_the_oldest_rust_and_the_version() {
    let metadata = metadata();
    let package = published(&metadata)[0].clone();
    let rust = package["rust_version"].as_str().unwrap().trim_end_matches(".0").to_owned();
    for name in ["README.md", "README.zh-CN.md", "CONTRIBUTING.md"] {
        assert!(document(name).text.contains(&rust), "{name} does not name Rust {rust}");
    }
    let version = package["version"].as_str().unwrap().to_owned();
    assert!(document("CHANGELOG.md").text.contains(&version), "CHANGELOG.md does not name {version}");
}

/// Most readers depend on `alipay` only, and see the docs of the runtime there. Its front page is for the others.
#[test]
fn examples_of_the_api_docs_import_what_the_reader_depends_on() {
    let mut folders = vec![root().join("runtime/src")];
    let mut examples = 0;
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if !path.ends_with("src/lib.rs") {
                let text = fs::read_to_string(&path).unwrap();
                for line in text
                    .lines()
                    .map(str::trim)
                    .filter(|line| line.starts_with("///") || line.starts_with("//!"))
                {
                    examples += usize::from(line.contains("use alipay::"));
                    let is_link = line.contains("](alipay_runtime::");
                    assert!(is_link || !line.contains("alipay_runtime::"), "{}: {line}", path.display());
                }
            }
        }
    }
    assert!(examples > 8, "{examples}");
}

#[test]
fn the_workflow_runs_scripts_that_exist() {
    let workflow = fs::read_to_string(root().join(".github/workflows/ci.yml")).unwrap();
    let scripts: Vec<&str> = workflow.split_whitespace().filter(|word| word.starts_with(".ci/")).collect();
    assert!(scripts.contains(&".ci/run"), "{scripts:?}");
    let run = fs::read_to_string(root().join(".ci/run")).unwrap();
    let called = run.split_whitespace().filter(|word| word.starts_with(".ci/"));
    for script in scripts.into_iter().chain(called) {
        assert!(root().join(script).is_file(), "{script}");
    }
    // The toolchain that `.ci/packages` looks for.
    let rust = published(&metadata())[0]["rust_version"].as_str().unwrap().trim_end_matches(".0").to_owned();
    assert!(workflow.contains(&format!("rustup toolchain install {rust}")), "Rust {rust} is not installed");
}
