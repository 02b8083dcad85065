//! Sources of certificates: text or files.

use std::{
    borrow::Cow,
    path::{Path, PathBuf},
};

use super::CertificateError;

/// The content of a certificate, or the path of its file.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum CertificateSource {
    /// PEM text.
    Text(String),
    /// The path of a file, which is read when the client is built.
    Path(PathBuf),
}

impl CertificateSource {
    /// Returns the content.
    pub(crate) fn read(&self) -> Result<Cow<'_, str>, CertificateError> {
        match self {
            CertificateSource::Text(text) => Ok(Cow::Borrowed(text)),
            CertificateSource::Path(path) => match std::fs::read(path) {
                // Text between the blocks may be in any character set.
                Ok(bytes) => Ok(Cow::Owned(String::from_utf8_lossy(&bytes).into_owned())),
                Err(problem) => Err(CertificateError::File { path: path.display().to_string(), problem }),
            },
        }
    }
}

impl From<&str> for CertificateSource {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for CertificateSource {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&Path> for CertificateSource {
    fn from(path: &Path) -> Self {
        Self::Path(path.to_owned())
    }
}

impl From<PathBuf> for CertificateSource {
    fn from(path: PathBuf) -> Self {
        Self::Path(path)
    }
}
