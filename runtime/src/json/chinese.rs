//! Errors of reading JSON in Chinese.

use std::fmt;

use super::JsonError;
use crate::support::language::{InChinese, Language, LocalizedError, translated};

impl JsonError {
    /// Returns the error for display in a language.
    pub fn in_language(&self, language: Language) -> LocalizedError<'_, Self> {
        self.localized(language)
    }
}

impl InChinese for JsonError {
    fn fmt_chinese(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { problem, position } = self;
        let problem = translated(&PROBLEMS, problem);
        write!(out, "JSON 无效：{problem}（第 {position} 字节处）")
    }
}

/// The problems. One that is not listed stays in English.
const PROBLEMS: [(&str, &str); 19] = [
    ("the text is not UTF-8", "文本不是 UTF-8"),
    ("expected an object", "应为对象"),
    ("unexpected text after the document", "文档之后有多余的文本"),
    ("unknown literal; expected true, false or null", "未知的字面量；应为 true、false 或 null"),
    ("nested more than 64 levels deep", "嵌套超过 64 层"),
    ("expected a value", "应为一个值"),
    ("the document ends where a value is expected", "文档在应有值的位置结束"),
    ("expected a member name in double quotes", "应为双引号中的成员名"),
    ("duplicate member name", "成员名重复"),
    ("expected a colon", "应为冒号"),
    ("expected a comma or `}`", "应为逗号或 `}`"),
    ("expected a comma or `]`", "应为逗号或 `]`"),
    ("malformed number", "数字格式有误"),
    ("the document ends inside a string", "文档在字符串中结束"),
    ("unescaped control character in a string", "字符串中有未转义的控制字符"),
    ("the document ends inside an escape", "文档在转义序列中结束"),
    ("unknown escape sequence", "未知的转义序列"),
    ("incomplete surrogate pair", "代理对不完整"),
    ("expected four hexadecimal digits", "应为四位十六进制数字"),
];

#[cfg(test)]
mod tests {
    use super::*;

    /// The sources that create a [`JsonError`].
    const SOURCES: [&str; 3] = [
        include_str!("read.rs"),
        include_str!("read/string.rs"),
        include_str!("../send/verified_response.rs"),
    ];

    #[test]
    fn every_problem_has_a_translation_and_every_translation_a_problem() {
        let mut used = Vec::new();
        for source in SOURCES {
            // Not the assertions of tests.
            let source = source.split("#[cfg(test)]").next().unwrap();
            for mark in ["self.error(\"", "problem: \""] {
                for rest in source.split(mark).skip(1) {
                    let text = rest.split('"').next().unwrap();
                    assert!(
                        PROBLEMS.iter().any(|(english, _)| *english == text),
                        "`{text}` is not translated"
                    );
                    used.push(text);
                }
            }
        }
        for (english, chinese) in PROBLEMS {
            assert!(used.contains(&english), "no source has `{english}`");
            assert!(!chinese.is_ascii());
        }
    }

    #[test]
    fn the_place_is_named_in_both_languages() {
        let error = super::super::parse("{\"a\" 1}").unwrap_err();
        assert_eq!(
            error.in_language(Language::English).to_string(),
            "invalid JSON: expected a colon (at byte 5)"
        );
        assert_eq!(error.in_language(Language::Chinese).to_string(), "JSON 无效：应为冒号（第 5 字节处）");
    }
}
