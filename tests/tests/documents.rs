//! The documents: their links lead somewhere, their Rust blocks are compiled, and the READMEs stay short.
#![allow(clippy::unwrap_used, clippy::expect_used)] // helpers of tests

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap()
}

/// The documents at the root and in `docs/`, without its folders, which have tests of their own.
fn documents() -> Vec<PathBuf> {
    let mut found = Vec::new();
    for folder in [root(), root().join("docs")] {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "md") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// The targets of links, code excluded.
fn links(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut in_block = false;
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            in_block = !in_block;
        }
        if in_block {
            continue;
        }
        // Every second part stands between backticks.
        let prose: String = line.split('`').step_by(2).collect::<Vec<_>>().join("`");
        for link in prose.split("](").skip(1) {
            found.push(link.split(')').next().unwrap_or_default().to_owned());
        }
    }
    found
}

/// The anchors of headings, as GitHub writes them.
fn anchors(text: &str) -> BTreeSet<String> {
    let mut in_block = false;
    let mut found = BTreeSet::new();
    for line in text.lines() {
        if line.starts_with("```") {
            in_block = !in_block;
        }
        let Some(heading) = line.strip_prefix('#').filter(|_| !in_block) else { continue };
        let heading = heading.trim_start_matches('#').trim().to_lowercase();
        let kept = heading.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
        found.insert(kept.map(|c| if c == ' ' { '-' } else { c }).collect());
    }
    found
}

#[test]
fn every_link_leads_to_a_file_and_a_heading() {
    let mut broken = Vec::new();
    for document in documents() {
        let text = fs::read_to_string(&document).unwrap();
        for link in links(&text) {
            let is_picture = Path::new(&link).extension().is_some_and(|extension| extension == "png");
            if link.contains("://") || is_picture {
                continue;
            }
            let (path, anchor) = link.split_once('#').unwrap_or((&link, ""));
            let target =
                if path.is_empty() { document.clone() } else { document.parent().unwrap().join(path) };
            let leads = target.exists()
                && (anchor.is_empty() || anchors(&fs::read_to_string(&target).unwrap()).contains(anchor));
            if !leads {
                broken.push(format!("{}: {link}", document.display()));
            }
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn every_document_with_rust_is_compiled() {
    let compiled = fs::read_to_string(root().join("tests/src/lib.rs")).unwrap();
    for document in documents() {
        let has_rust = fs::read_to_string(&document).unwrap().contains("\n```rust");
        let path = document.strip_prefix(root()).unwrap().display().to_string();
        assert_eq!(has_rust, compiled.contains(&format!("\"../../{path}\"")), "{path} in tests/src/lib.rs");
    }
}

#[test]
fn the_readmes_are_short() {
    for readme in ["README.md", "README.zh-CN.md"] {
        let lines = fs::read_to_string(root().join(readme)).unwrap().lines().count();
        assert!(lines <= 220, "{readme} has {lines} lines; move some of it to docs/");
    }
}
