//! Links from the sources into docs/protocol.md lead to headings that exist.

#![allow(clippy::unwrap_used, clippy::panic)] // helpers of tests

use std::{
    collections::HashMap,
    fs,
    path::{Path, PathBuf},
};

/// The path of the module that includes the page, up to the anchor.
const TARGET: &str = "protocol::reference#";

/// A reference to the page that is not a link.
const UNLINKED: &str = "(protocol: ";

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn page() -> String {
    fs::read_to_string(workspace().join("docs/protocol.md")).unwrap()
}

#[test]
fn every_link_into_the_protocol_page_has_its_heading() {
    let anchors = anchors(&page());
    let mut links = 0_usize;
    let mut broken = Vec::new();
    for (path, line) in source_lines() {
        for rest in line.split(TARGET).skip(1) {
            links += 1;
            let anchor = anchor_at_start(rest);
            if !anchors.contains(&anchor) {
                broken.push(format!("{}: #{anchor}", path.display()));
            }
        }
        if line.trim_start().starts_with("//") && line.contains(UNLINKED) {
            broken.push(format!("{}: {} is no link", path.display(), line.trim()));
        }
    }
    assert!(links > 20, "the scan found {links} links only");
    assert!(broken.is_empty(), "these do not lead to a heading of docs/protocol.md:\n{}", broken.join("\n"));
}

#[test]
fn links_within_the_protocol_page_have_their_headings() {
    let page = page();
    let anchors = anchors(&page);
    for rest in page.split("](#").skip(1) {
        let anchor = anchor_at_start(rest);
        assert!(anchors.contains(&anchor), "docs/protocol.md links to #{anchor}, which it does not have");
    }
}

/// Every line of Rust source in the workspace, with its file.
fn source_lines() -> Vec<(PathBuf, String)> {
    let mut lines = Vec::new();
    for folder in fs::read_dir(workspace()).unwrap() {
        let source = folder.unwrap().path().join("src");
        if source.is_dir() {
            collect(&source, &mut lines);
        }
    }
    lines
}

fn collect(folder: &Path, lines: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, lines);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            lines.extend(text.lines().map(|line| (path.clone(), line.to_owned())));
        }
    }
}

/// The anchor that a link's text begins with.
fn anchor_at_start(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || matches!(c, '-' | '_')).collect()
}

/// The anchors that rustdoc gives the page's headings.
fn anchors(page: &str) -> Vec<String> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    let mut in_code = false;
    let mut anchors = Vec::new();
    for line in page.lines() {
        in_code ^= line.starts_with("```");
        let Some(heading) = line.strip_prefix('#').filter(|_| !in_code) else { continue };
        let slug = slug(heading.trim_start_matches('#').trim());
        let count = seen.entry(slug.clone()).or_default();
        anchors.push(if *count == 0 { slug } else { format!("{slug}-{count}") });
        *count += 1;
    }
    anchors
}

/// Rustdoc's rule: lower case, dashes for spaces, and nothing but letters, digits, `-` and `_`.
fn slug(heading: &str) -> String {
    let kept = heading.chars().filter_map(|c| match c {
        _ if c.is_alphanumeric() || matches!(c, '-' | '_') => Some(c.to_ascii_lowercase()),
        _ if c.is_whitespace() => Some('-'),
        _ => None,
    });
    kept.collect()
}

#[test]
fn anchors_follow_the_rule_of_rustdoc() {
    let page = "# A B\n## `notify_url`, or: C-d\n```text\n# code\n```\n## A b\n";
    assert_eq!(anchors(page), ["a-b", "notify_url-or-c-d", "a-b-1"]);
}
