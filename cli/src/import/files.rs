//! The files: their texts, and how they come to the disk.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::{Path, PathBuf},
};

use super::{
    field::Owner,
    fields::Source,
    names::identifier,
    plan::{Home, Plan},
    requests,
};
use crate::openapi::Kind;

/// What stands at the beginning of every file that is made here.
const MARK: &str = "// Made by `alipay import`: changes are lost when it runs again.";

/// The same for a manifest.
const MANIFEST_MARK: &str = "# Made by `alipay import`.";

/// Files by their paths below the folder.
pub(super) type Files = BTreeMap<PathBuf, String>;

/// What a whole crate needs beside its modules.
pub(super) struct Crate<'c> {
    pub(super) name: &'c str,
    /// Where `alipay` is, if it does not come from the registry.
    pub(super) alipay_path: Option<&'c Path>,
}

/// What became of the files.
#[derive(Debug, Default)]
pub(super) struct Written {
    pub(super) changed: usize,
    pub(super) unchanged: usize,
    /// Made by an earlier run, and by this one no longer.
    pub(super) left: Vec<PathBuf>,
}

/// The texts of all modules; `root` is the file that they are below.
pub(super) fn modules(plan: &mut Plan<'_>, root: &str, krate: bool, progress: &dyn Fn(&str)) -> Files {
    let mut files = Files::new();
    let mut domains: BTreeMap<String, (BTreeSet<String>, Vec<String>)> = BTreeMap::new();
    let mut has_common = false;
    for home in homes(plan) {
        let (names_of, path) = match &home {
            Home::Common => (None, PathBuf::from("common.rs")),
            Home::File { domain, file } => (Some(domain), Path::new(domain).join(format!("{file}.rs"))),
        };
        progress(&path.display().to_string());
        let mut names = names_of.and_then(|domain| plan.names.remove(domain)).unwrap_or_default();
        let mut source = Source::default();
        let mut requests = Vec::new();
        if let Home::File { domain, file } = &home
            && let Some(operations) = plan.files.get(&(domain.clone(), file.clone()))
        {
            requests = requests::declare(plan, &home, operations, &mut source, &mut names);
        }
        models(plan, &home, &mut source, &mut names);
        if let Home::File { domain, file } = &home {
            plan.names.insert(domain.clone(), names);
            let (modules, all) = domains.entry(domain.clone()).or_default();
            modules.insert(file.clone());
            all.extend(requests);
        } else {
            has_common = true;
        }
        files.insert(path, text(&home, &source));
    }
    for (domain, (modules, requests)) in &domains {
        files.insert(PathBuf::from(format!("{domain}.rs")), domain_text(domain, modules, requests));
    }
    files.insert(PathBuf::from(root), root_text(domains.keys(), has_common, krate));
    files
}

/// Every place where something is declared.
fn homes(plan: &Plan<'_>) -> BTreeSet<Home> {
    let files =
        plan.files.keys().map(|(domain, file)| Home::File { domain: domain.clone(), file: file.clone() });
    files.chain(plan.schemas.values().map(|(home, _)| home.clone())).collect()
}

fn models(plan: &Plan<'_>, home: &Home, source: &mut Source, names: &mut super::names::Names) {
    let mut own: Vec<_> = plan.schemas.iter().filter(|(_, (other, _))| other == home).collect();
    own.sort_by(|(_, (_, left)), (_, (_, right))| left.cmp(right));
    for (schema_name, (_, name)) in own {
        let Some(schema) = plan.document.schemas.get(schema_name) else { continue };
        if let Kind::Object(properties) = &schema.kind {
            let is_sent = !plan.answered.contains(schema_name);
            let owner = Owner { plan, home, name, schema: Some(schema_name), is_sent, is_request: false };
            source.model(&owner, schema.description.as_deref(), properties, names);
        }
    }
}

fn text(home: &Home, source: &Source) -> String {
    let about = match home {
        Home::Common => "What several domains use.".to_owned(),
        Home::File { domain, file } => format!("`{domain}`: `{file}`."),
    };
    let mut text = format!("{MARK}\n//! {about}\n");
    let mut imports = Vec::new();
    if !source.imports.is_empty() {
        imports
            .push(import("alipay", &source.imports.iter().map(|&name| name.to_owned()).collect::<Vec<_>>()));
    }
    let mut own = Vec::new();
    if !source.siblings.is_empty() {
        own.push(import("super", &source.siblings.iter().cloned().collect::<Vec<_>>()));
    }
    if !source.common.is_empty() {
        own.push(import("super::super::common", &source.common.iter().cloned().collect::<Vec<_>>()));
    }
    own.sort();
    for block in [imports, own].iter().filter(|block| !block.is_empty()) {
        text += "\n";
        text += &block.concat();
    }
    for item in &source.items {
        text += "\n";
        text += item;
    }
    text
}

/// As rustfmt lays it out, up to its hundred columns.
fn import(from: &str, names: &[String]) -> String {
    if let [single] = names {
        return format!("use {from}::{single};\n");
    }
    let line = format!("use {from}::{{{}}};\n", names.join(", "));
    if line.len() <= 101 {
        return line;
    }
    let mut text = format!("use {from}::{{\n");
    let mut row = String::from("   ");
    for name in names {
        if row.len() + name.len() + 2 > 100 {
            text += &format!("{row}\n");
            row = String::from("   ");
        }
        row += &format!(" {name},");
    }
    text + &row + "\n};\n"
}

fn domain_text(domain: &str, modules: &BTreeSet<String>, requests: &[String]) -> String {
    let mut text =
        format!("{MARK}\n//! `{domain}`.\n\nuse alipay::{{declaration::Endpoint, spec::EndpointSpec}};\n\n");
    for module in modules {
        text += &format!("mod {};\n", identifier(module));
    }
    text += "\n";
    for module in modules {
        text += &format!("pub use {}::*;\n", identifier(module));
    }
    let mut requests: Vec<String> = requests.iter().map(|name| format!("{name}::ENDPOINT")).collect();
    requests.sort();
    text += "\n/// Every endpoint here, as data.\npub const ENDPOINTS: &[&EndpointSpec] = &[";
    // As rustfmt lays lists out.
    let line = requests.join(", ");
    if line.len() <= 60 {
        return text + &line + "];\n";
    }
    text.extend(["\n    ", &requests.join(",\n    "), ",\n];\n"]);
    text
}

fn root_text<'n>(domains: impl Iterator<Item = &'n String>, has_common: bool, krate: bool) -> String {
    let mut text = format!("{MARK}\n//! Endpoints of Alipay, from its OpenAPI document.\n\n");
    let mut modules: Vec<(&str, String)> =
        domains.map(|domain| (domain.as_str(), identifier(domain))).collect();
    if has_common {
        modules.push(("common", "common".to_owned()));
        modules.sort();
    }
    for (domain, module) in modules {
        let is_feature = krate && !(has_common && domain == "common");
        let feature = if is_feature { format!("#[cfg(feature = {domain:?})]\n") } else { String::new() };
        text += &format!("{feature}pub mod {module};\n");
    }
    text
}

/// The manifest of a whole crate: a feature a domain, none of them on by itself.
pub(super) fn manifest(krate: &Crate<'_>, plan: &Plan<'_>) -> String {
    let domains: BTreeSet<&String> = plan.files.keys().map(|(domain, _)| domain).collect();
    let features: String = domains.iter().map(|domain| format!("{domain} = []\n")).collect();
    let version = env!("CARGO_PKG_VERSION");
    let from = match krate.alipay_path {
        Some(path) => format!("{{ version = {version:?}, path = {:?} }}", path.display().to_string()),
        None => format!("{version:?}"),
    };
    format!(
        "{MANIFEST_MARK}\n[package]\nname = {:?}\nversion = \"0.1.0\"\nedition = \"2024\"\nrust-version = \"1.89\"\npublish = false\n\n\
         [features]\n{features}\n[dependencies]\nalipay = {from}\n",
        krate.name
    )
}

/// Writes what has changed, and looks for what was made earlier and is no longer.
pub(super) fn write(folder: &Path, files: &Files) -> io::Result<Written> {
    let mut written = Written::default();
    // Nothing is written where anything is somebody else's.
    for path in files.keys().map(|path| folder.join(path)) {
        let is_ours = |text: String| text.starts_with(MARK) || text.starts_with(MANIFEST_MARK);
        if path.exists() && !fs::read_to_string(&path).is_ok_and(is_ours) {
            let problem = format!(
                "{} was not made by `alipay import`; move it, or choose another folder",
                path.display()
            );
            return Err(io::Error::new(io::ErrorKind::AlreadyExists, problem));
        }
    }
    for (path, text) in files {
        let path = folder.join(path);
        if fs::read(&path).is_ok_and(|old| old == text.as_bytes()) {
            written.unchanged = written.unchanged.saturating_add(1);
            continue;
        }
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(&path, text)?;
        written.changed = written.changed.saturating_add(1);
    }
    left_over(folder, folder, files, &mut written.left)?;
    Ok(written)
}

fn left_over(root: &Path, folder: &Path, files: &Files, left: &mut Vec<PathBuf>) -> io::Result<()> {
    let mut entries = fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    entries.sort_by_key(fs::DirEntry::path);
    for entry in entries {
        let path = entry.path();
        if entry.file_type()?.is_dir() {
            left_over(root, &path, files, left)?;
        } else if path.extension().is_some_and(|ending| ending == "rs")
            && !path.strip_prefix(root).is_ok_and(|below| files.contains_key(below))
            && fs::read_to_string(&path).is_ok_and(|text| text.starts_with(MARK))
        {
            left.push(path);
        }
    }
    Ok(())
}
