//! What the sources of the declarations say, read as text: the other side of every list kept by hand.
#![allow(clippy::unwrap_used, clippy::missing_panics_doc)] // for tests only

use std::{collections::BTreeSet, fs, path::Path};

use crate::files;

/// The sources of the declarations, without comments.
fn sources() -> impl Iterator<Item = String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../apis/src");
    files::below(&folder).into_iter().map(|path| {
        let text = fs::read_to_string(path).unwrap();
        text.lines().filter(|line| !line.trim_start().starts_with("//")).collect()
    })
}

/// The methods that stand in the sources of the declarations.
pub fn declared() -> BTreeSet<String> {
    let method =
        |attribute: &str| attribute.split("method = \"").nth(1)?.split('"').next().map(ToOwned::to_owned);
    let methods = |code: String| code.split("#[alipay_api(").skip(1).filter_map(method).collect::<Vec<_>>();
    sources().flat_map(methods).collect()
}

/// How many models there are, and how many of them have constructors.
pub fn models() -> (usize, usize) {
    let count = |text: &str| sources().map(|code| code.matches(text).count()).sum();
    (count("#[alipay_model"), count("#[alipay_model(setters"))
}
