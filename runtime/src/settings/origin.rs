//! Origins of settings, by which errors name the variable or the entry of a file.

use std::{
    fmt,
    path::{Path, PathBuf},
};

use super::{ConfigError, Setting};

/// The origin of a setting: a variable, an entry of a file or an option, and the file that it names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    place: Place,
    detail: Detail,
}

/// The place where a setting is configured.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Place {
    /// An option of a command, such as `--app-id`.
    Argument(&'static str),
    /// An environment variable.
    Variable(&'static str),
    /// An entry of a file of settings.
    Entry {
        /// The name of the entry.
        name: &'static str,
        /// The path of the file of settings.
        file: PathBuf,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Detail {
    /// The place has the value.
    None,
    /// The place has the path of a file with the value.
    Read(PathBuf),
    /// The place has a path at which there is no file.
    NoFile(PathBuf),
    /// The place has no value; the text says so.
    NotSet(String),
}

impl Origin {
    /// Creates the origin of a value that is at this place.
    pub fn new(place: Place) -> Self {
        Self { place, detail: Detail::None }
    }

    /// Returns the place.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// Returns the path of the file from which the value was read, if the place has a path.
    pub fn path(&self) -> Option<&Path> {
        match &self.detail {
            Detail::Read(path) => Some(path),
            _ => None,
        }
    }

    pub(super) fn read_from(place: Place, path: &Path) -> Self {
        Self { place, detail: Detail::Read(path.to_owned()) }
    }

    pub(super) fn without_file(place: Place, path: &Path) -> Self {
        Self { place, detail: Detail::NoFile(path.to_owned()) }
    }

    fn not_set(place: Place, state: String) -> Self {
        Self { place, detail: Detail::NotSet(state) }
    }

    /// Returns the path at which there is no file, if the place has such a path.
    pub fn missing_file(&self) -> Option<&Path> {
        match &self.detail {
            Detail::NoFile(path) => Some(path),
            _ => None,
        }
    }

    /// Returns that there is no value.
    pub(super) fn state(&self) -> &str {
        match &self.detail {
            Detail::NotSet(state) => state,
            _ => "is not set",
        }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.place {
            Place::Argument(name) | Place::Variable(name) => out.write_str(name)?,
            Place::Entry { name, file } => write!(out, "`{name}` in {}", file.display())?,
        }
        match self.path() {
            Some(path) => write!(out, " ({})", path.display()),
            None => Ok(()),
        }
    }
}

/// The place where a missing setting is expected.
#[derive(Clone, Debug, Default)]
pub(super) enum Expected {
    /// On the builder.
    #[default]
    Builder,
    /// In a variable. The variables are those that could be meant.
    Variables { empty: Vec<&'static str>, unknown: Vec<String>, is_any_set: bool },
    /// In a file of settings.
    #[cfg_attr(not(feature = "toml"), allow(dead_code))]
    File(PathBuf),
}

/// The origins of a builder's settings, for its errors.
#[derive(Clone, Debug, Default)]
pub(crate) struct Origins {
    found: Vec<(Setting, Origin)>,
    expected: Expected,
}

impl Origins {
    pub(super) fn new(found: Vec<(Setting, Origin)>, expected: Expected) -> Self {
        Self { found, expected }
    }

    /// Forgets the origin of settings that the program has set.
    pub(crate) fn forget(&mut self, settings: &[Setting]) {
        self.found.retain(|(known, _)| !settings.contains(known));
    }

    /// Adds the origin of the setting to its error.
    pub(crate) fn locate(&self, error: ConfigError) -> ConfigError {
        let origin = match &error {
            ConfigError::Missing(setting) => self.of_missing(*setting),
            ConfigError::OwnPublicKey => [Setting::AlipayPublicKey, Setting::AlipayCertificate]
                .into_iter()
                .find_map(|setting| self.find(setting)),
            error => error.setting().and_then(|setting| self.find(setting)),
        };
        match origin {
            Some(origin) => ConfigError::At { origin, error: Box::new(error) },
            None => error,
        }
    }

    fn find(&self, wanted: Setting) -> Option<Origin> {
        self.found.iter().find(|(known, _)| *known == wanted).map(|(_, origin)| origin.clone())
    }

    fn of_missing(&self, setting: Setting) -> Option<Origin> {
        match &self.expected {
            Expected::Builder => None,
            Expected::Variables { empty, unknown, is_any_set } => {
                let variable = setting.variable()?;
                let state = if empty.contains(&variable) { "is empty" } else { "is not set" };
                let others = match unknown.as_slice() {
                    [] if !is_any_set && empty.is_empty() => {
                        ", and no other setting is; in a shell, `set -a; . ./alipay.env; set +a` loads a file of \
                         variables"
                            .to_owned()
                    }
                    [] => String::new(),
                    [one] => format!(" ({one} is set, but is not a setting)"),
                    several => format!(" ({} are set, but are not settings)", several.join(", ")),
                };
                Some(Origin::not_set(Place::Variable(variable), format!("{state}{others}")))
            }
            Expected::File(file) => {
                let place = Place::Entry { name: setting.name()?, file: file.clone() };
                Some(Origin::not_set(place, "is not set".to_owned()))
            }
        }
    }
}
