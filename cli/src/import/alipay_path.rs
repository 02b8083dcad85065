//! The folder of the crate `alipay` that `--alipay-path` names.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::bail;

use crate::i18n::Lang;

/// The crate that imported code depends on.
const CRATE: &str = "alipay";

/// Finds the folder of the crate: the path itself, or a member of the workspace at that path.
///
/// # Errors
/// Returns an error if the path is neither.
pub(super) fn find(path: &Path, lang: Lang) -> anyhow::Result<PathBuf> {
    if is_crate(path) {
        return Ok(path.to_path_buf());
    }
    let members = manifest(path)
        .and_then(|manifest| Some(manifest.get("workspace")?.get("members")?.as_array()?.clone()));
    let members = members.unwrap_or_default();
    let folders = members.iter().filter_map(toml::Value::as_str).map(|member| path.join(member));
    if let Some(folder) = folders.into_iter().find(|folder| is_crate(folder)) {
        return Ok(folder);
    }
    let path = path.display();
    bail!(lang.pick(
        format!(
            "--alipay-path: {path} is neither the folder of the crate `{CRATE}` nor the root of its workspace"
        ),
        format!("--alipay-path：{path} 既不是 crate `{CRATE}` 的目录，也不是其工作区的根目录"),
    ))
}

fn is_crate(folder: &Path) -> bool {
    let name =
        manifest(folder).and_then(|manifest| Some(manifest.get("package")?.get("name")?.as_str()? == CRATE));
    name == Some(true)
}

fn manifest(folder: &Path) -> Option<toml::Table> {
    fs::read_to_string(folder.join("Cargo.toml")).ok()?.parse().ok()
}
