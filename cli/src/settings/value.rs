//! A setting: its text and its origin.

use std::{env, ffi::OsString, fmt, fs, io, path::Path};

use anyhow::Context;
use base64::{Engine, engine::general_purpose::STANDARD};
use zeroize::Zeroizing;

/// A setting. `Debug` does not show its text, which may be a key.
#[derive(Clone)]
pub(crate) struct Value {
    text: Zeroizing<String>,
    pub(crate) origin: Origin,
}

/// The origin of a setting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// An option, such as `--app-id`.
    Option(&'static str),
    /// An environment variable.
    Variable(&'static str),
    /// A file of its own.
    File(String),
    /// A name in the file of settings.
    Config(&'static str),
}

impl Origin {
    /// Returns the option if it is on the command line, otherwise the variable.
    pub(crate) fn of(flag: &'static str, variable: &'static str) -> Self {
        let is_flag = |arg: OsString| arg.to_str().and_then(|arg| arg.split('=').next()) == Some(flag);
        let on_command_line = env::args_os().any(is_flag);
        if on_command_line { Self::Option(flag) } else { Self::Variable(variable) }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Origin::Option(name) | Origin::Variable(name) | Origin::Config(name) => out.write_str(name),
            Origin::File(path) => out.write_str(path),
        }
    }
}

impl Value {
    /// Creates a setting of its text.
    pub(crate) fn plain(text: &str, origin: Origin) -> Self {
        Self { text: Zeroizing::new(text.trim().to_owned()), origin }
    }

    /// Reads a setting that is the path of a file, `-` for the standard input, or the text itself.
    ///
    /// # Errors
    /// Returns an error if an existing file cannot be read.
    pub(crate) fn content(text: String, origin: Origin) -> anyhow::Result<Self> {
        let text = Zeroizing::new(text);
        if text.as_str() == "-" {
            let read = io::read_to_string(io::stdin()).context("cannot read the standard input")?;
            return Ok(Self { text: Zeroizing::new(read), origin });
        }
        // A long text, or one with line breaks, is not a path, and must not be quoted in an error.
        let is_path = text.len() < 1024 && !text.contains('\n') && Path::new(text.as_str()).is_file();
        if !is_path {
            return Ok(Self { text, origin });
        }
        let bytes = Zeroizing::new(fs::read(text.as_str()).with_context(|| text.to_string())?);
        Ok(Self { text: Zeroizing::new(as_text(&bytes)), origin: Origin::File(text.to_string()) })
    }

    /// The text.
    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }
}

/// Returns the text of a file. A binary file is DER, which becomes base64.
fn as_text(bytes: &[u8]) -> String {
    std::str::from_utf8(bytes).map_or_else(|_| STANDARD.encode(bytes), ToOwned::to_owned)
}

impl fmt::Debug for Value {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Value(*** from {})", self.origin)
    }
}
