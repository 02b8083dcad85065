//! The structure of the sources: rooms, and the files in them, import in one direction only.
//!
//! The test reads every path that begins with `crate::` or `super::` and resolves it to a file. A path through the
//! re-exports of the crate root is an error, because it would hide a circle.
#![allow(clippy::unwrap_used, clippy::panic)] // helpers of tests

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// The imports of each module. Modules are named by their path, such as `market::registry`.
type Imports = BTreeMap<String, BTreeSet<String>>;

#[test]
fn rooms_and_files_import_in_one_direction() {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut modules = BTreeMap::new();
    read(&sources, "", &mut modules);
    let (files, through_root) = imports(&modules);
    assert!(through_root.is_empty(), "import by the path of the room: {through_root:#?}");
    assert!(files.values().map(BTreeSet::len).sum::<usize>() > 200, "the imports were not found");
    assert_eq!(circle(&files), None, "these files import each other");
    assert_eq!(circle(&rooms(&files)), None, "these rooms import each other");
}

#[test]
fn circles_are_found() {
    let source = |text: &str| text.to_owned();
    let modules = BTreeMap::from([
        (source("a"), source("mod b;\npub use b::B;")),
        (source("a::b"), source("use crate::{\n    c::{self, D as E},\n};\nuse super::missing::X;")),
        (
            source("c"),
            source(
                "// use crate::a::B;\nfn f(b: crate::a::B) {}\n#[cfg(test)]\nmod tests { use crate::Root; }",
            ),
        ),
    ]);
    let (files, through_root) = imports(&modules);
    assert_eq!(files["c"], BTreeSet::from([source("a")]));
    assert_eq!(files["a::b"], BTreeSet::from([source("a"), source("c")]));
    assert!(through_root.is_empty());
    assert_eq!(circle(&rooms(&files)), Some(vec![source("a"), source("c"), source("a")]));
    let modules = BTreeMap::from([(source("a"), source("use crate::{Root, a::B};"))]);
    assert_eq!(imports(&modules).1, [source("a: Root")]);
}

/// Reads the sources below a folder.
fn read(folder: &Path, prefix: &str, modules: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            read(&path, &format!("{prefix}{name}::"), modules);
        } else if path.extension().is_some_and(|extension| extension == "rs") && name != "lib" {
            modules.insert(format!("{prefix}{name}"), fs::read_to_string(&path).unwrap());
        }
    }
}

/// Resolves the imports of all modules. Also returns those that go through the crate root.
fn imports(modules: &BTreeMap<String, String>) -> (Imports, Vec<String>) {
    let (mut files, mut through_root) = (Imports::new(), Vec::new());
    for (module, source) in modules {
        let imported = files.entry(module.clone()).or_default();
        for path in paths(&code(source), module) {
            match resolve(&path, modules) {
                Some(target) if target == *module => {}
                Some(target) => drop(imported.insert(target)),
                None => through_root.push(format!("{module}: {path}")),
            }
        }
        // A module also depends on the children whose items it re-exports or uses.
        let child = |name: &String| name.rsplit_once("::").is_some_and(|(parent, _)| parent == module);
        imported.extend(modules.keys().filter(|name| child(name)).cloned());
    }
    (files, through_root)
}

/// Removes comments, and the tests at the end of a file.
fn code(source: &str) -> String {
    let source = source.split("#[cfg(test)]\nmod tests").next().unwrap();
    source.lines().map(|line| line.split("//").next().unwrap()).collect::<Vec<_>>().join("\n")
}

/// Returns all paths in the code that begin with `crate::` or `super::`, relative to the crate root.
fn paths(code: &str, module: &str) -> Vec<String> {
    let mut paths = Vec::new();
    for (start, prefix) in
        [("crate::", Some("")), ("super::", module.rsplit_once("::").map(|(parent, _)| parent))]
    {
        for (at, _) in code.match_indices(start) {
            let (before, tree) = (&code[..at], &code[at + start.len()..]);
            let is_path =
                !before.ends_with(|letter: char| letter.is_alphanumeric() || letter == '_' || letter == ':');
            if !is_path || before.ends_with("pub(in ") {
                continue;
            }
            let prefix = prefix.unwrap_or_else(|| panic!("`super` in {module}, which is at the root"));
            expand(tree, if prefix.is_empty() { String::new() } else { format!("{prefix}::") }, &mut paths);
        }
    }
    paths
}

/// Expands an import tree such as `a::{b, c::{d, e}}` into paths. Returns the rest of the code.
fn expand<'c>(tree: &'c str, prefix: String, paths: &mut Vec<String>) -> &'c str {
    let tree = tree.trim_start();
    if let Some(mut rest) = tree.strip_prefix('{') {
        loop {
            rest = rest.trim_start_matches(|letter: char| letter.is_whitespace() || letter == ',');
            if let Some(rest) = rest.strip_prefix('}') {
                return rest;
            }
            rest = expand(rest, prefix.clone(), paths);
            if let Some(renamed) = rest.trim_start().strip_prefix("as ") {
                rest = renamed.trim_start_matches(|letter: char| letter.is_alphanumeric() || letter == '_');
            }
        }
    }
    let end = tree.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(tree.len());
    let (name, rest) = tree.split_at(end);
    assert!(!name.is_empty(), "not a path: {}", tree.lines().next().unwrap_or_default());
    match rest.strip_prefix("::") {
        Some(rest) if !rest.starts_with('<') => expand(rest, format!("{prefix}{name}::"), paths),
        _ => {
            paths.push(if name == "self" { prefix.trim_end_matches(':').to_owned() } else { prefix + name });
            rest
        }
    }
}

/// Returns the deepest module of a path.
fn resolve(path: &str, modules: &BTreeMap<String, String>) -> Option<String> {
    let ends = path.match_indices("::").map(|(at, _)| at).chain([path.len()]);
    ends.map(|end| &path[..end]).filter(|start| modules.contains_key(*start)).last().map(ToOwned::to_owned)
}

/// Joins the files of each top-level room.
fn rooms(files: &Imports) -> Imports {
    let room = |module: &str| module.split("::").next().unwrap().to_owned();
    let mut rooms = Imports::new();
    for (module, imported) in files {
        let own = room(module);
        let others = imported.iter().map(|target| room(target)).filter(|target| *target != own);
        rooms.entry(own.clone()).or_default().extend(others);
    }
    rooms
}

/// Returns the modules of a circle, if there is one.
fn circle(imports: &Imports) -> Option<Vec<String>> {
    let mut finished = BTreeSet::new();
    imports.keys().find_map(|start| visit(start, imports, &mut Vec::new(), &mut finished))
}

fn visit(
    module: &String,
    imports: &Imports,
    path: &mut Vec<String>,
    finished: &mut BTreeSet<String>,
) -> Option<Vec<String>> {
    if let Some(at) = path.iter().position(|earlier| earlier == module) {
        return Some(path.iter().skip(at).chain([module]).cloned().collect());
    }
    if finished.contains(module) {
        return None;
    }
    path.push(module.clone());
    let found = imports.get(module)?.iter().find_map(|target| visit(target, imports, path, finished));
    path.pop();
    finished.insert(module.clone());
    found
}
