//! The commands of the documents name packages, examples, tests, features, files and variables that exist. What
//! follows `alipay` is checked by that command's own parser (`cli/src/args/documented.rs`).
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // tests

use std::{collections::BTreeSet, fs, path::Path};

use alipay_document_tests::{Command, documents, root};
use serde_json::Value;

/// Options of cargo with a value that names something, and the kind of what it names.
const NAMING: [(&str, &str); 9] = [
    ("-p", "package"),
    ("--package", "package"),
    ("--test-package", "package"),
    ("--example", "example"),
    ("--test", "test"),
    ("--bench", "bench"),
    ("--bin", "bin"),
    ("--path", "folder"),
    ("--manifest-path", "file"),
];

/// Options of cargo that name nothing of the project.
const PLAIN: [&str; 16] = [
    "--all",
    "--all-features",
    "--all-targets",
    "--check",
    "--doc",
    "--in-place",
    "--iterate",
    "--lib",
    "--locked",
    "--no-default-features",
    "--no-deps",
    "--no-run",
    "--offline",
    "--open",
    "--release",
    "--workspace",
];

/// Options with a value that names nothing of the project.
const VALUED: [&str; 5] = ["--baseline", "--profile", "--shard", "--timeout", "-f"];

/// Commands of cargo. Those after the first line are installed apart from it.
const SUBCOMMANDS: [&str; 18] = [
    "bench",
    "build",
    "check",
    "clippy",
    "doc",
    "fmt",
    "install",
    "new",
    "package",
    "publish",
    "run",
    "test",
    "update",
    "deny",
    "fuzz",
    "mutants",
    "semver-checks",
    "add",
];

/// Variables of cargo, rustc and the libraries that tests use, which no source here reads.
const FOREIGN_VARIABLES: [&str; 5] = ["INSTA_UPDATE", "RUSTDOCFLAGS", "RUSTFLAGS", "TRYBUILD", "TZ"];

fn commands() -> Vec<Command> {
    documents()
        .iter()
        .flat_map(|document| [document.commands(), document.inline_commands()].concat())
        .collect()
}

#[test]
fn every_program_is_known() {
    for command in documents().iter().flat_map(alipay_document_tests::Document::commands) {
        let program = command.program();
        let is_file = root().join(program).is_file() && program.contains('/');
        let known = ["cargo", "alipay", "curl", "git", "cd", "rustup", "openssl", "export", "set", "."];
        assert!(is_file || known.contains(&program), "{}: {program}", command.place);
    }
}

#[test]
fn cargo_commands_name_what_exists() {
    let project = Project::read();
    let mut count = 0;
    for command in commands().iter().filter(|command| command.program() == "cargo") {
        count += 1;
        project.check(command);
    }
    assert!(count > 20, "the documents have {count} commands of cargo only");
}

#[test]
fn scripts_exist() {
    for command in commands().iter().filter(|command| command.program().contains('/')) {
        assert!(root().join(command.program()).is_file(), "{}: {}", command.place, command.program());
    }
}

#[test]
fn variables_are_read_by_something() {
    let mut sources = String::new();
    for folder in ["apis", "cli", "macros", "runtime", "simulator", "tests", "examples", ".ci"] {
        add_sources(&root().join(folder), &mut sources);
    }
    for command in commands() {
        for name in command.variables.iter().filter(|name| !FOREIGN_VARIABLES.contains(&name.as_str())) {
            assert!(sources.contains(name.as_str()), "{}: nothing reads {name}", command.place);
        }
    }
}

fn add_sources(folder: &Path, sources: &mut String) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            add_sources(&path, sources);
        } else if path.extension().is_none_or(|ending| ending == "rs") {
            sources.push_str(&fs::read_to_string(path).unwrap_or_default());
        }
    }
}

/// The packages, targets and features of the workspace, from cargo.
struct Project {
    /// Kind and name: `package`, `example`, `test`, `bench`, `bin`.
    names: BTreeSet<(String, String)>,
    features: BTreeSet<String>,
}

impl Project {
    fn read() -> Self {
        let mut cargo = std::process::Command::new(env!("CARGO"));
        cargo.args(["metadata", "--format-version=1", "--no-deps", "--offline"]);
        let out = cargo.current_dir(root()).output().unwrap();
        let metadata: Value = serde_json::from_slice(&out.stdout).unwrap();
        let (mut names, mut features) = (BTreeSet::new(), BTreeSet::new());
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        for package in metadata["packages"].as_array().unwrap() {
            names.insert(("package".to_owned(), text(&package["name"])));
            features.extend(package["features"].as_object().unwrap().keys().cloned());
            for target in package["targets"].as_array().unwrap() {
                names.insert((text(&target["kind"][0]), text(&target["name"])));
            }
        }
        Self { names, features }
    }

    fn check(&self, command: &Command) {
        let place = &command.place;
        // What follows `--` is for the program, but for cargo again in `cargo mutants .. -- --test wire`.
        let is_for_cargo = command.words.get(1).is_some_and(|subcommand| subcommand == "mutants");
        let words = command.words.iter().skip(1).take_while(|word| is_for_cargo || *word != "--");
        let mut words = words.filter(|word| *word != "--").map(String::as_str);
        let subcommand = words.next().unwrap_or_default();
        assert!(SUBCOMMANDS.contains(&subcommand), "{place}: cargo {subcommand}");
        while let Some(word) = words.next() {
            if let Some((_, kind)) = NAMING.iter().find(|(option, _)| *option == word) {
                let names = words.next().unwrap_or_else(|| panic!("{place}: {word} without a value"));
                names.split(',').for_each(|name| self.check_name(place, kind, name));
            } else if word == "--features" {
                for feature in words.next().unwrap_or_default().split(',') {
                    assert!(self.features.contains(feature), "{place}: no feature `{feature}`");
                }
            } else if VALUED.contains(&word) {
                words.next();
            } else if word.starts_with('-') {
                assert!(PLAIN.contains(&word), "{place}: `{word}`, which this test does not know");
            }
        }
    }

    fn check_name(&self, place: &str, kind: &str, name: &str) {
        // A placeholder, for the reader to replace.
        if name.bytes().all(|c| c.is_ascii_uppercase()) || name == ".." {
            return;
        }
        let exists = match kind {
            "folder" => root().join(name).join("Cargo.toml").is_file(),
            "file" => root().join(name).is_file(),
            kind => self.names.contains(&(kind.to_owned(), name.to_owned())),
        };
        assert!(exists, "{place}: no {kind} `{name}`");
    }
}
