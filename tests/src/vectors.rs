//! Reading the wire vectors.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use serde_json::Value;

/// The reason why a vector fails, for people.
pub type Failure = String;

/// The folder of vectors: `ALIPAY_VECTORS_DIR`, else the copy beside the tests.
pub fn folder() -> PathBuf {
    env::var_os("ALIPAY_VECTORS_DIR")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors"), PathBuf::from)
}

/// A file of a vectors folder, as text.
///
/// # Errors
/// If it cannot be read.
pub fn text(folder: &Path, name: &str) -> Result<String, Failure> {
    fs::read_to_string(folder.join(name)).map_err(|error| format!("{name}: {error}"))
}

/// One vector.
#[derive(Clone, Debug)]
pub struct Vector {
    /// File and name: `v3_authorization/get_no_query`.
    pub name: String,
    /// The folder that its paths are relative to.
    pub folder: PathBuf,
    json: Value,
}

impl Vector {
    /// All vectors of a folder, in the order of files and names.
    ///
    /// # Errors
    /// If a file cannot be read, or is not a file of vectors.
    pub fn all(folder: &Path) -> Result<Vec<Vector>, Failure> {
        let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        let mut files: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
        files.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
        files.sort();
        let mut all = Vec::new();
        for path in files {
            let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_owned();
            let text = fs::read_to_string(&path).map_err(|error| format!("{stem}: {error}"))?;
            let json: Value = serde_json::from_str(&text).map_err(|error| format!("{stem}: {error}"))?;
            let vectors = json.get("vectors").and_then(Value::as_array);
            for json in vectors.ok_or_else(|| format!("{stem} has no member `vectors`"))? {
                let name = json.get("name").and_then(Value::as_str).unwrap_or("(without a name)");
                all.push(Vector {
                    name: format!("{stem}/{name}"),
                    folder: folder.to_owned(),
                    json: json.clone(),
                });
            }
        }
        Ok(all)
    }

    /// Returns the kind of the vector.
    pub fn kind(&self) -> &str {
        self.json.get("kind").and_then(Value::as_str).unwrap_or_default()
    }

    /// `must`, `should` or `may`.
    pub fn level(&self) -> &str {
        self.json.get("level").and_then(Value::as_str).unwrap_or("must")
    }

    /// An input, unless it is absent or null.
    pub fn input(&self, name: &str) -> Option<&Value> {
        self.json.get("inputs")?.get(name).filter(|value| !value.is_null())
    }

    /// An input that is text.
    pub fn input_text(&self, name: &str) -> Option<&str> {
        self.input(name)?.as_str()
    }

    /// An input that must be there.
    ///
    /// # Errors
    /// If there is none.
    pub fn needed(&self, name: &str) -> Result<&str, Failure> {
        self.input_text(name).ok_or_else(|| format!("the vector has no input `{name}`"))
    }

    /// An expected value that is text.
    pub fn expected_text(&self, name: &str) -> Option<&str> {
        self.json.get("expected")?.get(name)?.as_str()
    }

    /// An expected value.
    pub fn expected(&self, name: &str) -> Option<&Value> {
        self.json.get("expected")?.get(name)
    }

    /// The text of the file that an input names.
    ///
    /// # Errors
    /// If the input or the file is missing.
    pub fn file(&self, name: &str) -> Result<String, Failure> {
        text(&self.folder, self.needed(name)?)
    }
}
