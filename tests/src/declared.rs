//! What the sources of the declarations say, read as text: the other side of every list kept by hand.
#![allow(clippy::unwrap_used, clippy::missing_panics_doc)] // for tests only

use std::{collections::BTreeSet, path::Path};

/// The methods that stand in the sources of the declarations.
pub fn declared() -> BTreeSet<String> {
    let mut methods = BTreeSet::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("../apis/src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let text = std::fs::read_to_string(path).unwrap();
                let code: String = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
                let attributes = code.split("#[alipay_api(").skip(1);
                let method = |attribute: &str| {
                    attribute.split("method = \"").nth(1)?.split('"').next().map(Into::into)
                };
                methods.extend(attributes.filter_map(method));
            }
        }
    }
    methods
}
