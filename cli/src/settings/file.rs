//! The file of settings.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, bail};

use super::{Origin, Value};

/// The names of all settings.
const NAMES: [&str; 10] = [
    "app_id",
    "private_key",
    "app_public_key",
    "alipay_public_key",
    "app_certificate",
    "alipay_certificate",
    "root_certificates",
    "encrypt_key",
    "server",
    "sign_type",
];

/// A TOML file of strings. Paths in it are relative to its folder.
#[derive(Default)]
pub(super) struct File {
    folder: PathBuf,
    entries: BTreeMap<String, String>,
}

impl File {
    pub(super) fn read(path: &Path) -> anyhow::Result<Self> {
        let text = fs::read_to_string(path)?;
        // The parser's own text quotes the line, which may hold a key.
        let entries: BTreeMap<String, toml::Value> = toml::from_str(&text).map_err(|error| {
            let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
            anyhow::anyhow!("line {}: {}", before.matches('\n').count() + 1, error.message())
        })?;
        let mut texts = BTreeMap::new();
        for (name, value) in entries {
            if !NAMES.contains(&name.as_str()) {
                bail!("unknown setting `{name}`; the settings are {}", NAMES.join(", "));
            }
            let toml::Value::String(text) = value else { bail!("`{name}` has to be a string in quotes") };
            texts.insert(name, text);
        }
        let folder = path.parent().map(Path::to_path_buf).unwrap_or_default();
        Ok(Self { folder, entries: texts })
    }

    pub(super) fn plain(&self, name: &'static str) -> Option<Value> {
        self.entries.get(name).map(|text| Value::plain(text, Origin::Config(name)))
    }

    pub(super) fn content(&self, name: &'static str) -> anyhow::Result<Option<Value>> {
        let Some(text) = self.entries.get(name) else { return Ok(None) };
        let path = self.folder.join(text);
        let is_path = text.len() < 1024 && !text.contains('\n') && path.is_file();
        let text = if is_path { path.to_string_lossy().into_owned() } else { text.clone() };
        Value::content(text, Origin::Config(name)).context(name).map(Some)
    }
}
