//! Reads the project's documents for tests: headings, blocks, links, and the commands that readers copy.
#![allow(clippy::unwrap_used, clippy::missing_panics_doc)] // helpers of tests

mod command;
mod markdown;

use std::{
    fs,
    path::{Path, PathBuf},
};

pub use command::Command;
pub use markdown::{Block, Document};

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

/// All documents that people read: at the root, in `docs/` with its folders, in `examples/`, and with the vectors.
pub fn documents() -> Vec<Document> {
    let root = root();
    let mut paths = markdown_in(&root);
    for folder in ["docs", "examples", "tests/vectors"] {
        add_below(&root.join(folder), &mut paths);
    }
    paths.sort();
    let documents = paths.iter().map(|path| {
        let name = path.strip_prefix(&root).unwrap().display().to_string();
        Document::read(name, fs::read_to_string(path).unwrap())
    });
    documents.collect()
}

/// The document of this name, such as `docs/guide.md`.
pub fn document(name: &str) -> Document {
    Document::read(name.to_owned(), fs::read_to_string(root().join(name)).unwrap())
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    entries.map(|entry| entry.unwrap().path()).collect()
}

fn markdown_in(folder: &Path) -> Vec<PathBuf> {
    entries(folder).into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "md")).collect()
}

fn add_below(folder: &Path, paths: &mut Vec<PathBuf>) {
    paths.extend(markdown_in(folder));
    for path in entries(folder) {
        if path.is_dir() {
            add_below(&path, paths);
        }
    }
}
