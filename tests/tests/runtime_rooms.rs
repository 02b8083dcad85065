//! The rooms of the runtime are layers: each imports from those below it only.

#![allow(clippy::unwrap_used, clippy::panic)] // helpers of tests

use std::{
    collections::HashMap,
    fs,
    path::{Path, PathBuf},
};

/// Every room of `runtime/src`, the lowest layer first.
const LAYERS: [&str; 17] = [
    "support",
    "json",
    "tokens",
    "transport",
    "declaration",
    "crypto",
    "protocol",
    "error",
    "observation",
    "retry",
    "settings",
    "notification",
    "returned",
    "client",
    "send",
    "call",
    "channel",
];

/// Files of the crate's root, which stand above every room.
const ROOT_FILES: [&str; 2] = ["lib.rs", "private.rs"];

#[test]
fn no_room_imports_a_room_above_it() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("../runtime/src");
    let exports = root_exports(&fs::read_to_string(source.join("lib.rs")).unwrap());
    let mut files = Vec::new();
    rust_files(&source, &mut files);
    let mut imports = 0_usize;
    let mut violations = Vec::new();
    for file in files {
        let path = file.strip_prefix(&source).unwrap();
        let modules: Vec<_> =
            path.iter().map(|part| part.to_str().unwrap().trim_end_matches(".rs")).collect();
        if ROOT_FILES.iter().any(|root| path == Path::new(root)) || modules.last() == Some(&"tests") {
            continue;
        }
        let own = layer(modules[0]);
        let code = code_of(&fs::read_to_string(&file).unwrap());
        for name in crate_paths(&code, modules.len()) {
            let room = exports.get(&name).unwrap_or(&name);
            imports += 1;
            if layer(room) > own {
                violations.push(format!("{} uses crate::{name}, a part of {room}", path.display()));
            }
        }
    }
    assert!(imports > 200, "the scan found {imports} imports only");
    assert!(violations.is_empty(), "a room uses one above it:\n{}", violations.join("\n"));
}

fn layer(room: &str) -> usize {
    let found = LAYERS.iter().position(|known| *known == room);
    found.unwrap_or_else(|| panic!("`{room}` is neither a room in LAYERS nor exported by lib.rs"))
}

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// The file without comments and without its test module, which stands last.
fn code_of(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
    text.lines().map(|line| line.split("//").next().unwrap()).collect::<Vec<_>>().join("\n")
}

/// The first name of every path that begins at the crate's root: `crate::name`, `crate::{name, ..}`, or
/// `super::name` from a module that stands directly below the root.
fn crate_paths(code: &str, depth: usize) -> Vec<String> {
    let to_root = "super::".repeat(depth);
    let starts = [("crate::", code.match_indices("crate::")), (&*to_root, code.match_indices(&*to_root))];
    let mut names = Vec::new();
    for (prefix, places) in starts {
        for (place, _) in places {
            let before = code[..place].chars().next_back();
            if before.is_some_and(|before| before.is_alphanumeric() || before == '_' || before == '$') {
                continue;
            }
            names.extend(first_names(&code[place + prefix.len()..]));
        }
    }
    names
}

/// The first names of a use tree.
fn first_names(tree: &str) -> Vec<String> {
    let name = |text: &str| -> String {
        text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
    };
    let Some(group) = tree.strip_prefix('{') else { return vec![name(tree)] };
    let (mut depth, mut start, mut names) = (0_usize, 0, Vec::new());
    for (place, character) in group.char_indices() {
        match character {
            '{' => depth += 1,
            ',' | '}' if depth == 0 => {
                names.push(name(&group[start..place]));
                start = place + 1;
                if character == '}' {
                    break;
                }
            }
            '}' => depth -= 1,
            _ => {}
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

/// The names that lib.rs exports from rooms, each with its room.
fn root_exports(text: &str) -> HashMap<String, String> {
    let mut exports = HashMap::new();
    for statement in code_of(text).split(';') {
        let Some((_, path)) = statement.split_once("pub use ") else { continue };
        let Some((room, names)) = path.split_once("::").filter(|(room, _)| LAYERS.contains(room)) else {
            continue;
        };
        for name in names.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|name| !name.is_empty())
        {
            exports.insert(name.to_owned(), room.to_owned());
        }
    }
    exports
}
