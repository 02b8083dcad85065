//! Mistakes on the command line in Chinese.
//!
//! clap words its errors in English only. Its kinds that people meet are worded here, from the context that clap gives;
//! any other keeps clap's words.

use std::error::Error as _;

use clap::error::{ContextKind, ContextValue, ErrorKind};

/// Returns a mistake in Chinese, without colors. Returns `None` for help, and for a kind that has no Chinese text.
pub(super) fn in_chinese(error: &clap::Error) -> Option<String> {
    let mistake = Mistake(error);
    let mut text = format!("错误：{}\n", mistake.message()?);
    for suggestion in mistake.suggestions() {
        text += &format!("\n  提示：{suggestion}\n");
    }
    if let Some(usage) = mistake.usage() {
        text += &format!("\n用法：{usage}\n");
    }
    Some(text + "\n更多信息请使用 --help。\n")
}

/// A mistake, with what clap knows about it.
struct Mistake<'e>(&'e clap::Error);

impl Mistake<'_> {
    fn message(&self) -> Option<String> {
        let arg = || self.text(ContextKind::InvalidArg);
        let value = || self.text(ContextKind::InvalidValue);
        let message = match self.0.kind() {
            ErrorKind::UnknownArgument => format!("未知的参数 {}", arg()?),
            ErrorKind::MissingRequiredArgument => {
                format!("缺少必需的参数：{}", self.texts(ContextKind::InvalidArg).join("、"))
            }
            ErrorKind::InvalidValue if value()?.is_empty() => format!("参数 {} 缺少值", arg()?),
            ErrorKind::InvalidValue => format!("参数 {} 的值 {} 无效", arg()?, value()?),
            ErrorKind::ValueValidation => {
                let cause = self.0.source().map(|cause| format!("：{cause}")).unwrap_or_default();
                format!("参数 {} 的值 {} 无效{cause}", arg()?, value()?)
            }
            ErrorKind::InvalidSubcommand => {
                format!("未知的命令 {}", self.text(ContextKind::InvalidSubcommand)?)
            }
            ErrorKind::MissingSubcommand => {
                format!("{} 之后缺少命令", self.text(ContextKind::InvalidSubcommand)?)
            }
            ErrorKind::ArgumentConflict => {
                let others = self.texts(ContextKind::PriorArg);
                match others.as_slice() {
                    [other] if *other == arg()? => format!("参数 {other} 只能使用一次"),
                    others => format!("参数 {} 不能与 {} 同时使用", arg()?, others.join("、")),
                }
            }
            _ => return None,
        };
        let valid = [ContextKind::ValidValue, ContextKind::ValidSubcommand].map(|kind| self.texts(kind));
        let valid = valid.into_iter().find(|valid| !valid.is_empty());
        Some(message + &valid.map(|valid| format!("\n  可选：{}", valid.join("、"))).unwrap_or_default())
    }

    fn suggestions(&self) -> Vec<String> {
        let kinds = [
            (ContextKind::SuggestedArg, "参数"),
            (ContextKind::SuggestedSubcommand, "命令"),
            (ContextKind::SuggestedValue, "值"),
        ];
        let named = kinds.into_iter().filter_map(|(kind, what)| {
            let similar = self.texts(kind);
            (!similar.is_empty()).then(|| format!("有相近的{what}：{}", similar.join("、")))
        });
        named.collect()
    }

    /// Returns the usage without the heading that clap gives it.
    fn usage(&self) -> Option<String> {
        match self.0.get(ContextKind::Usage)? {
            ContextValue::StyledStr(usage) => {
                let usage = usage.to_string();
                Some(usage.trim_start_matches("Usage:").trim().to_owned())
            }
            _ => None,
        }
    }

    fn text(&self, kind: ContextKind) -> Option<String> {
        self.texts(kind).into_iter().next()
    }

    fn texts(&self, kind: ContextKind) -> Vec<String> {
        match self.0.get(kind) {
            Some(ContextValue::String(text)) => vec![text.clone()],
            Some(ContextValue::Strings(texts)) => texts.clone(),
            _ => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;
    use crate::args::{Args, chinese};

    fn mistake(args: &[&str]) -> String {
        let command = chinese::translate_help(chinese::translate(Args::command()));
        let error = command.try_get_matches_from([&["alipay"], args].concat()).unwrap_err();
        in_chinese(&error).unwrap_or_else(|| format!("{:?}: {error}", error.kind()))
    }

    #[test]
    fn the_common_mistakes_are_in_chinese() {
        for (args, expected) in [
            (&["docter"][..], "错误：未知的命令 docter\n\n  提示：有相近的命令：doctor\n"),
            (&["doctor", "--confg", "a"], "错误：未知的参数 --confg\n\n  提示：有相近的参数：--config\n"),
            (&["import"], "错误：缺少必需的参数：--out <DIR>、<DOCUMENT>\n\n用法：alipay import"),
            (&["spec", "--lang", "fr"], "错误：参数 --lang <LANG> 的值 fr 无效\n  可选：en、zh\n"),
            (&["doctor", "--config"], "错误：参数 --config <FILE> 缺少值\n"),
            (&["listen", "--count", "x"], "错误：参数 --count <NUMBER> 的值 x 无效："),
            (&["doctor", "--config", "a", "--config", "b"], "错误：参数 --config <FILE> 只能使用一次\n"),
        ] {
            let text = mistake(args);
            assert!(text.starts_with(expected), "{args:?}: {text}");
            assert!(text.ends_with("\n更多信息请使用 --help。\n"), "{args:?}: {text}");
        }
        assert!(mistake(&["spec", "--lang", "fr"]).contains("\n更多信息"));
        assert!(
            mistake(&["doctor", "--confg"]).contains("\n用法：alipay doctor"),
            "{}",
            mistake(&["doctor", "--confg"])
        );
    }
}
