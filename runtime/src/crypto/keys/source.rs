//! Sources of keys: text or files.

use std::{
    borrow::Cow,
    fmt,
    path::{Path, PathBuf},
};

use super::KeyError;
use crate::support::{key_file::Content, redact::Secret};

/// The text of a key, or the path of its file. A path is a [`Path`]; a `str` is always the text itself.
///
/// `Debug` does not show the text, whose memory is cleared when the last clone is dropped.
#[derive(Clone)]
pub struct KeySource(Source);

#[derive(Clone)]
enum Source {
    Text(Secret),
    Path(PathBuf),
}

impl KeySource {
    pub(crate) fn of_secret(text: Secret) -> Self {
        Self(Source::Text(text))
    }

    /// Returns the text.
    pub(crate) fn read(&self) -> Result<Secret, KeyError> {
        match &self.0 {
            Source::Text(text) => Ok(text.clone()),
            Source::Path(path) => match Content::read(path) {
                Ok(content) => Ok(Secret::of(content.into_key())),
                Err(error) => Err(KeyError::File { path: shown(path), problem: error.kind() }),
            },
        }
    }
}

/// Returns the path for an error, unless it is a key that was passed as a path.
fn shown(path: &Path) -> String {
    const LONGEST: usize = 255;
    let text = path.display().to_string();
    let is_key = text.len() > LONGEST || text.contains("-----") || text.contains('\n');
    if is_key { "(a text that is no path)".to_owned() } else { text }
}

impl fmt::Debug for KeySource {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Source::Text(_) => out.write_str("KeySource(***)"),
            Source::Path(path) => write!(out, "KeySource({})", shown(path)),
        }
    }
}

impl From<&str> for KeySource {
    fn from(text: &str) -> Self {
        Self::of_secret(Secret::new(text))
    }
}

impl From<String> for KeySource {
    fn from(text: String) -> Self {
        Self::of_secret(Secret::new(text))
    }
}

impl From<&String> for KeySource {
    fn from(text: &String) -> Self {
        Self::of_secret(Secret::new(text))
    }
}

impl From<Box<str>> for KeySource {
    fn from(text: Box<str>) -> Self {
        Self::of_secret(Secret::new(text))
    }
}

impl From<Cow<'_, str>> for KeySource {
    fn from(text: Cow<'_, str>) -> Self {
        Self::of_secret(Secret::new(text))
    }
}

impl From<&Path> for KeySource {
    fn from(path: &Path) -> Self {
        Self(Source::Path(path.to_owned()))
    }
}

impl From<PathBuf> for KeySource {
    fn from(path: PathBuf) -> Self {
        Self(Source::Path(path))
    }
}

impl From<&PathBuf> for KeySource {
    fn from(path: &PathBuf) -> Self {
        Self(Source::Path(path.clone()))
    }
}
