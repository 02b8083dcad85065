//! The doctor in the page of the simulator.

use alipay::{
    runtime::{
        clock::{Clock, SystemClock},
        error::Language,
    },
    settings::{AppSettings, Place, Setting, SettingValue},
};
use alipay_simulator::{CapturedText, Explainer};
use serde_json::Value;

use super::{explain::Question, explain_all, nothing_found, report};
use crate::{i18n::Lang, terminal::printable};

/// The doctor as the page of the simulator uses it: with public keys only, and without files.
#[derive(Debug)]
pub(crate) struct PageDoctor;

impl Explainer for PageDoctor {
    fn explain(&self, captured: &CapturedText) -> Result<String, String> {
        let lang = match captured.language {
            Language::Chinese => Lang::Zh,
            _ => Lang::En,
        };
        let mut settings = AppSettings::default();
        for (setting, name, text) in [
            (Setting::AppId, "app_id", &captured.app_id),
            (Setting::AppPublicKey, "app_public_key", &captured.app_public_key),
            (Setting::AlipayPublicKey, "alipay_public_key", &captured.alipay_public_key),
        ] {
            if let Some(text) = text {
                settings.set(setting, SettingValue::new(text.trim(), Place::Argument(name)));
            }
        }
        let question = Question { captured: vec![captured.text.clone().into_bytes()], ..Question::default() };
        let (wrong, sections) = explain_all(&question, &settings, SystemClock.unix_millis());
        if sections.is_empty() {
            return Err(nothing_found(lang).to_owned());
        }
        let mut report = report(&wrong, &sections, lang);
        make_visible(&mut report);
        Ok(report.to_string())
    }
}

/// Shows the characters that could make a browser show another text, such as marks that turn its direction.
fn make_visible(value: &mut Value) {
    match value {
        Value::String(text) => *text = printable(text).into_owned(),
        Value::Array(items) => items.iter_mut().for_each(make_visible),
        Value::Object(members) => members.values_mut().for_each(make_visible),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn turned_directions_are_visible() {
        let mut value = serde_json::json!({ "a": ["x\u{202e}y"], "b": 1 });
        make_visible(&mut value);
        assert_eq!(value, serde_json::json!({ "a": ["x\\u{202e}y"], "b": 1 }));
    }
}
