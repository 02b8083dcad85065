//! The map of the sources and the tables of features are complete.
#![allow(clippy::unwrap_used)] // tests

use std::{collections::BTreeSet, fs};

use alipay_document_tests::{document, root};

/// The names in a table, which stand in code spans of its first column.
fn named(lines: &[&str]) -> BTreeSet<String> {
    let cells = lines.iter().filter_map(|line| line.strip_prefix('|')?.split('|').next());
    cells.flat_map(|cell| cell.split('`').skip(1).step_by(2)).map(ToOwned::to_owned).collect()
}

/// The table in a text that begins with this line, or with a line that begins so.
fn table<'t>(text: &'t str, begin: &str) -> Vec<&'t str> {
    let lines = text.lines().skip_while(|line| !line.starts_with(begin));
    lines.take_while(|line| line.starts_with('|')).collect()
}

#[test]
fn the_map_names_every_folder_of_the_sources() {
    let map = document("CONTRIBUTING.md").text;
    let mut missing = Vec::new();
    let mut folders = 0;
    for sources in ["macros/src", "runtime/src", "simulator/src", "cli/src", "tests"] {
        // The packages have a table of their own before.
        let begin = if sources == "tests" { "| `tests/` | contents" } else { &format!("| `{sources}/`") };
        let named = named(&table(&map, begin));
        for entry in fs::read_dir(root().join(sources)).unwrap().map(Result::unwrap) {
            let name = format!("{}/", entry.file_name().to_str().unwrap());
            if entry.path().is_dir() && name != "target/" {
                folders += 1;
                let is_named = named.iter().any(|named| named.starts_with(&name));
                if !is_named {
                    missing.push(format!("{sources}/{name}"));
                }
            }
        }
    }
    assert!(folders > 40, "{folders}");
    assert!(missing.is_empty(), "the map in CONTRIBUTING.md does not name {missing:?}");
}

/// A feature without a row would be found in the manifest only.
#[test]
fn the_front_pages_have_a_row_for_each_feature() {
    for package in ["runtime", "apis"] {
        let manifest = fs::read_to_string(root().join(package).join("Cargo.toml")).unwrap();
        let manifest: toml::Table = toml::from_str(&manifest).unwrap();
        let page = fs::read_to_string(root().join(package).join("src/lib.rs")).unwrap();
        let rows: Vec<&str> = page.lines().filter_map(|line| line.strip_prefix("//! ")).collect();
        let named = named(&rows);
        let features = manifest["features"].as_table().unwrap();
        let missing: Vec<_> =
            features.keys().filter(|name| *name != "default" && !named.contains(*name)).collect();
        assert!(features.len() > 10 && missing.is_empty(), "{package}/src/lib.rs does not name {missing:?}");
    }
}
