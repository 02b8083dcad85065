//! The errors of the command in the chosen language.

use std::{error::Error as StdError, sync::Arc};

use alipay::{
    Error,
    runtime::{
        channel::ConnectError,
        crypto::{SignError, certificates::CertificateError, keys::KeyError},
        error::Language,
        json::JsonError,
    },
    settings::ConfigError,
};

use super::Lang;

/// Returns an error with its causes on one line. Those of the library are in the chosen language.
pub(crate) fn chain(error: &anyhow::Error, lang: Lang) -> String {
    error.chain().map(|cause| text(cause, lang)).collect::<Vec<_>>().join(": ")
}

fn text(cause: &(dyn StdError + 'static), lang: Lang) -> String {
    of_library(cause, lang.of_library()).unwrap_or_else(|| cause.to_string())
}

/// Returns the text of an error of the library.
fn of_library(cause: &(dyn StdError + 'static), language: Language) -> Option<String> {
    macro_rules! first_of {
        ($($error:ty),+) => {
            $(if let Some(error) = cause.downcast_ref::<$error>() {
                return Some(error.in_language(language).to_string());
            })+
        };
    }
    first_of!(ConfigError, Error, Arc<ConnectError>, JsonError, SignError, KeyError, CertificateError);
    None
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
        let json = anyhow::Error::from(alipay::runtime::json::parse("{").unwrap_err());
        assert!(
            chain(&json, Lang::Zh).starts_with("JSON 无效：应为双引号中的成员名"),
            "{}",
            chain(&json, Lang::Zh)
        );
        let refused = anyhow::Error::from(Arc::new(ConnectError::NoToken));
        assert_eq!(chain(&refused, Lang::Zh), "长连接的注册：响应没有 link_token");
    }
}
