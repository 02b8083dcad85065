//! Settings in a TOML file.

use std::{fs, path::Path};

use toml::de::{DeTable, DeValue};

use super::{AppSettings, ConfigError, Place, Setting, origin::Expected};

impl AppSettings {
    /// Reads a TOML file with the [settings](Self) as strings, and `sandbox` as `true` or `false`. Relative paths in it
    /// start at its folder.
    ///
    /// ```toml
    /// app_id = "2021001234567890"
    /// private_key = "app_private_key.txt"
    /// alipay_public_key = "alipay_public_key.txt"
    /// ```
    ///
    /// # Errors
    /// Returns an error if the file, or one that it names, cannot be read, or if it has an unknown setting. Keys and
    /// certificates are checked by [`ClientBuilder::build`](crate::ClientBuilder::build).
    pub fn from_toml(path: impl AsRef<Path>) -> Result<Self, ConfigError> {
        let path = path.as_ref();
        let wrong = |line, problem| ConfigError::File { path: path.to_owned(), line, problem };
        let text = fs::read_to_string(path).map_err(|error| wrong(None, error.to_string()))?;
        let line =
            |place: usize| text.get(..place).map(|before| before.matches('\n').count().saturating_add(1));
        // The parser's own text quotes the line, which may have a key.
        let table = DeTable::parse(&text).map_err(|error| {
            let problem = if text.lines().any(|line| line.starts_with("ALIPAY_")) {
                "this is a file of variables, not of settings; load it with `set -a; . FILE; set +a`"
            } else {
                error.message()
            };
            wrong(error.span().and_then(|span| line(span.start)), problem.to_owned())
        })?;
        let folder = path.parent().unwrap_or_else(|| Path::new(""));
        let mut settings = Self::default().expecting(Expected::File(path.to_owned()));
        for (key, value) in table.into_inner() {
            let line = line(key.span().start);
            let known = Setting::readable().find_map(|setting| {
                setting.name().filter(|name| *name == key.get_ref().as_ref()).map(|name| (setting, name))
            });
            let Some((setting, name)) = known else {
                return Err(wrong(line, unknown(key.get_ref())));
            };
            let value = match (setting, value.into_inner()) {
                (Setting::Sandbox, DeValue::Boolean(value)) => value.to_string(),
                (Setting::Sandbox, _) => {
                    return Err(wrong(line, format!("`{name}` has to be true or false, without quotes")));
                }
                (_, DeValue::String(text)) => text.into_owned(),
                _ => return Err(wrong(line, format!("`{name}` has to be a string in quotes"))),
            };
            let place = Place::Entry { name, file: path.to_owned() };
            settings.read(setting, &value, place, folder)?;
        }
        Ok(settings)
    }
}

fn unknown(name: &str) -> String {
    // A key without a name can be long.
    let shown: String = name.chars().take(40).collect();
    let names: Vec<&str> = Setting::readable().filter_map(Setting::name).collect();
    format!("unknown setting `{shown}`; the settings are {}", names.join(", "))
}
