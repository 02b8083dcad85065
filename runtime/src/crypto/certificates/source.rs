//! Sources of certificates: text or files.

use std::{
    borrow::Cow,
    path::{Path, PathBuf},
};

use super::CertificateError;
use crate::support::key_file::Content;

/// The content of a certificate, or the path of its file.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum CertificateSource {
    /// PEM text. Its line breaks may be the two characters `\n`, as in environment variables.
    Text(String),
    /// The path of a file in PEM or DER, which is read when the client is built.
    Path(PathBuf),
}

impl CertificateSource {
    /// Returns the content.
    pub(crate) fn read(&self) -> Result<Cow<'_, str>, CertificateError> {
        match self {
            CertificateSource::Text(text) => Ok(Cow::Borrowed(text)),
            CertificateSource::Path(path) => match Content::read(path) {
                Ok(content) => Ok(Cow::Owned(content.into_certificate())),
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

impl From<&String> for CertificateSource {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<Cow<'_, str>> for CertificateSource {
    fn from(text: Cow<'_, str>) -> Self {
        Self::Text(text.into_owned())
    }
}

impl From<&PathBuf> for CertificateSource {
    fn from(path: &PathBuf) -> Self {
        Self::Path(path.clone())
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
