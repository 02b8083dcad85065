//! Settings in environment variables.

use std::{collections::BTreeMap, env, ffi::OsString, path::Path};

use super::{AppSettings, ConfigError, Origin, Place, Setting, origin::Expected};

/// The variable with the path of a file of settings.
const CONFIG: &str = "ALIPAY_CONFIG";

impl AppSettings {
    /// Reads the settings of the environment.
    ///
    /// # Errors
    /// Returns an error if a file cannot be read, or if a variable looks like a misspelled setting. Keys and certificates
    /// are checked by [`ClientBuilder::build`](crate::ClientBuilder::build).
    pub fn from_env() -> Result<Self, ConfigError> {
        Self::from_variables(env::vars_os())
    }

    /// Reads the settings from variables of your own, such as those of a `.env` file.
    ///
    /// # Errors
    /// As [`from_env`](Self::from_env).
    pub fn from_variables<N, V>(variables: impl IntoIterator<Item = (N, V)>) -> Result<Self, ConfigError>
    where
        N: Into<OsString>,
        V: Into<OsString>,
    {
        let variables = Variables::new(variables);
        let mut settings = Self::default();
        for setting in Setting::readable() {
            let Some(variable) = setting.variable() else { continue };
            let place = Place::Variable(variable);
            match variables.get(variable) {
                Some(Ok(text)) => settings.read(setting, text, place, Path::new(""))?,
                Some(Err(NotText)) => {
                    let problem = "the value is not UTF-8";
                    let error = Box::new(ConfigError::Invalid { setting, problem });
                    return Err(ConfigError::At { origin: Origin::new(place), error });
                }
                None => variables.check_spelling(variable)?,
            }
        }
        settings = settings.expecting(variables.expected());
        match variables.0.get(CONFIG).filter(|path| !path.is_empty()) {
            Some(path) => Ok(settings.or(file(Path::new(path))?)),
            None => variables.check_spelling(CONFIG).map(|()| settings),
        }
    }
}

/// Reads the file that `ALIPAY_CONFIG` names.
fn file(path: &Path) -> Result<AppSettings, ConfigError> {
    let origin = Origin::new(Place::Variable(CONFIG));
    let located = |error| ConfigError::At { origin, error: Box::new(error) };
    #[cfg(feature = "toml")]
    let read = AppSettings::from_toml(path);
    #[cfg(not(feature = "toml"))]
    let read = Err(ConfigError::File {
        path: path.to_owned(),
        line: None,
        problem: "this build does not read files of settings; enable the crate feature toml".to_owned(),
    });
    read.map_err(located)
}

/// The variables that may be settings.
struct Variables(BTreeMap<String, OsString>);

/// A value that is not UTF-8.
struct NotText;

impl Variables {
    fn new<N: Into<OsString>, V: Into<OsString>>(all: impl IntoIterator<Item = (N, V)>) -> Self {
        let is_ours = |name: &str| name.to_ascii_uppercase().starts_with("ALIPAY");
        let named = all.into_iter().filter_map(|(name, value)| {
            let name = name.into().into_string().ok().filter(|name| is_ours(name))?;
            Some((name, value.into()))
        });
        Self(named.collect())
    }

    /// Returns the text of a variable that is not empty.
    fn get(&self, variable: &str) -> Option<Result<&str, NotText>> {
        let value = self.0.get(variable)?;
        match value.to_str() {
            Some(text) => (!text.trim().is_empty()).then_some(Ok(text)),
            None => Some(Err(NotText)),
        }
    }

    /// Refuses a variable that looks like this one, which is not set. A misspelled `ALIPAY_SERVER` would call production.
    fn check_spelling(&self, meant: &'static str) -> Result<(), ConfigError> {
        if self.0.contains_key(meant) {
            return Ok(());
        }
        let looks_like = |name: &&String| distance(&name.to_ascii_uppercase(), meant) <= 2;
        match self.unknown().find(looks_like) {
            Some(variable) => Err(ConfigError::UnknownVariable { variable: variable.clone(), meant }),
            None => Ok(()),
        }
    }

    /// The variables that are no settings.
    fn unknown(&self) -> impl Iterator<Item = &String> {
        let is_known = |name: &str| {
            name == CONFIG || Setting::readable().any(|setting| setting.variable() == Some(name))
        };
        self.0.keys().filter(move |name| !is_known(name))
    }

    fn expected(&self) -> Expected {
        let variables = Setting::readable().filter_map(Setting::variable);
        let is_empty = |name: &&str| self.0.contains_key(*name) && self.get(name).is_none();
        let mut known = Setting::readable().filter_map(Setting::variable).chain([CONFIG]);
        Expected::Variables {
            is_any_set: known.any(|name| self.get(name).is_some()),
            empty: variables.filter(is_empty).collect(),
            unknown: self.unknown().cloned().collect(),
        }
    }
}

/// Returns the number of characters to insert, remove or replace between two names.
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (above, character) in left.chars().enumerate() {
        let mut diagonal = above;
        let mut before = above.saturating_add(1);
        let mut next = vec![before];
        for (other, up) in right.iter().zip(row.iter().skip(1)) {
            let replaced = diagonal.saturating_add(usize::from(*other != character));
            diagonal = *up;
            before = replaced.min(before.saturating_add(1)).min(up.saturating_add(1));
            next.push(before);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}
