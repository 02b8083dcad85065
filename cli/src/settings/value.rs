//! One setting: its text, and where it came from.

use std::{env, ffi::OsString, fmt, fs, io, path::Path};

use anyhow::Context;
use base64::{Engine, engine::general_purpose::STANDARD};
use zeroize::Zeroizing;

/// A setting's text. `Debug` does not show it: it may be a key.
#[derive(Clone)]
pub(crate) struct Value {
    text: Zeroizing<String>,
    pub(crate) origin: Origin,
}

/// Where a setting came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// A flag, such as `--app-id`.
    Flag(&'static str),
    /// A variable of the environment.
    Variable(&'static str),
    /// A file of its own.
    File(String),
    /// A name in the file of settings.
    Config(&'static str),
}

impl Origin {
    /// The flag, unless it has its value from the variable.
    pub(crate) fn given(flag: &'static str, variable: &'static str) -> Self {
        let is_flag = |arg: OsString| arg.to_str().and_then(|arg| arg.split('=').next()) == Some(flag);
        let on_command_line = env::args_os().any(is_flag);
        if on_command_line { Self::Flag(flag) } else { Self::Variable(variable) }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Origin::Flag(name) | Origin::Variable(name) | Origin::Config(name) => out.write_str(name),
            Origin::File(path) => out.write_str(path),
        }
    }
}

impl Value {
    /// A setting that is its own text.
    pub(crate) fn plain(text: &str, origin: Origin) -> Self {
        Self { text: Zeroizing::new(text.trim().to_owned()), origin }
    }

    /// A setting that is a file, `-` for the standard input, or the text itself.
    ///
    /// # Errors
    /// When a file that exists cannot be read.
    pub(crate) fn content(text: String, origin: Origin) -> anyhow::Result<Self> {
        let text = Zeroizing::new(text);
        if text.as_str() == "-" {
            let read = io::read_to_string(io::stdin()).context("the standard input cannot be read")?;
            return Ok(Self { text: Zeroizing::new(read), origin });
        }
        // A text that is long or has lines is no file, and must not be quoted in an error.
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

/// Binary files are DER, which is read as base64.
fn as_text(bytes: &[u8]) -> String {
    std::str::from_utf8(bytes).map_or_else(|_| STANDARD.encode(bytes), ToOwned::to_owned)
}

impl fmt::Debug for Value {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Value(*** from {})", self.origin)
    }
}
