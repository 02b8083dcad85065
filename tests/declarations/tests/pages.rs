//! Every mistake that the attributes report has a page in `docs/diagnostics`, which quotes its messages.

#![allow(clippy::unwrap_used, clippy::panic)] // helpers of tests

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

fn pages() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/diagnostics")
}

/// All files below a folder with this ending, by their path in it without the ending.
fn names(folder: &Path, ending: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(current) = folders.pop() {
        for entry in fs::read_dir(current).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|own| own == ending) {
                let name = path.strip_prefix(folder).unwrap().with_extension("");
                found.insert(name.to_str().unwrap().replace('\\', "/"));
            }
        }
    }
    found
}

#[test]
fn every_case_has_a_page_that_quotes_its_messages_and_shows_it() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/fail");
    let names = names(&cases, "rs");
    assert!(names.len() >= 60);
    for name in names {
        let read = |folder: &Path, ending: &str| fs::read_to_string(folder.join(format!("{name}.{ending}")));
        let page = read(&pages(), "md").unwrap_or_else(|_| panic!("{name} has no page"));
        let quoted: BTreeSet<&str> = page.lines().filter_map(|line| line.strip_prefix("> ")).collect();
        let output = read(&cases, "stderr").unwrap();
        let messages: BTreeSet<&str> = output
            .lines()
            .filter(|line| line.starts_with("error"))
            .filter_map(|line| line.split_once(": ").map(|(_, message)| message))
            .collect();
        assert_eq!(quoted, messages, "{name}");
        assert!(page.contains("\nWrong:\n") && page.contains("\nRight:\n"), "{name}");
    }
}

#[test]
fn the_index_names_every_page_and_nothing_else() {
    let index = fs::read_to_string(pages().join("README.md")).unwrap();
    let linked: BTreeSet<String> = index
        .lines()
        .filter_map(|line| Some(line.rsplit_once("](")?.1.strip_suffix(".md)")?.to_owned()))
        .collect();
    let mut written = names(&pages(), "md");
    written.remove("README");
    assert_eq!(linked, written);
}
