//! Links of the documents lead to files and headings that exist.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use alipay_document_tests::{Document, document, documents, root};

#[test]
fn every_link_leads_to_a_file_and_a_heading() {
    let documents = documents();
    let anchors: BTreeMap<&str, BTreeSet<String>> =
        documents.iter().map(|document| (document.name.as_str(), Document::anchors(document))).collect();
    let mut broken = Vec::new();
    let mut count = 0;
    for from in &documents {
        let folder = root().join(&from.name).parent().map(Path::to_path_buf).unwrap_or_default();
        for link in from.links.iter().filter(|link| !link.contains("://") && !link.starts_with("mailto:")) {
            count += 1;
            let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
            let target = if path.is_empty() { root().join(&from.name) } else { folder.join(path) };
            // Within `docs/attributes`, links lead to items of the crates; rustdoc checks them.
            let is_item = from.name.starts_with("docs/attributes/")
                && Path::new(path).extension().is_none_or(|ending| ending != "md");
            let leads = is_item
                || target.canonicalize().is_ok_and(|target| {
                    let name = target.strip_prefix(root()).map(|name| name.display().to_string());
                    let of_target = name.ok().and_then(|name| anchors.get(name.as_str()).cloned());
                    anchor.is_empty() || of_target.is_some_and(|anchors| anchors.contains(anchor))
                });
            if !leads {
                broken.push(format!("{}: {link}", from.name));
            }
        }
    }
    assert!(count > 100, "the documents have {count} links only");
    assert!(broken.is_empty(), "{broken:#?}");
}

/// The index would miss a page that nobody finds otherwise.
#[test]
fn the_index_names_every_document() {
    let index = document("docs/README.md");
    let missing: Vec<String> = documents()
        .into_iter()
        .filter_map(|document| document.name.strip_prefix("docs/").map(str::to_owned))
        .filter(|name| !name.contains('/') && name != "README.md" && !index.links.contains(name))
        .collect();
    assert!(missing.is_empty(), "docs/README.md does not link to {missing:?}");
}
