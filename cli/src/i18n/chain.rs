//! The errors of the command in the chosen language.

use alipay::{Error, settings::ConfigError};
use std::error::Error as StdError;

use super::Lang;

/// Returns an error with its causes on one line. Those of the library are in the chosen language.
pub(crate) fn chain(error: &anyhow::Error, lang: Lang) -> String {
    error.chain().map(|cause| text(cause, lang)).collect::<Vec<_>>().join(": ")
}

fn text(cause: &(dyn StdError + 'static), lang: Lang) -> String {
    let language = lang.of_library();
    if let Some(error) = cause.downcast_ref::<ConfigError>() {
        return error.in_language(language).to_string();
    }
    match cause.downcast_ref::<Error>() {
        Some(error) => error.in_language(language).to_string(),
        None => cause.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use alipay::settings::Setting;
    use anyhow::Context;

    use super::*;

    #[test]
    fn causes_of_the_library_are_in_the_chosen_language() {
        let missing = || Err::<(), _>(ConfigError::Missing(Setting::AppId)).context("x").unwrap_err();
        assert!(chain(&missing(), Lang::Zh).starts_with("x: app_id 未设置"));
        assert!(chain(&missing(), Lang::En).starts_with("x: app_id is not set"));
    }
}
