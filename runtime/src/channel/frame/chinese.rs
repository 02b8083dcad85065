//! Errors of frames in Chinese.

use std::fmt;

use super::FrameError;
use crate::support::language::{InChinese, Language, LocalizedError, translated};

impl FrameError {
    /// Returns the error for display in a language.
    pub fn in_language(&self, language: Language) -> LocalizedError<'_, Self> {
        self.localized(language)
    }
}

impl InChinese for FrameError {
    fn fmt_chinese(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FrameError::Head(problem) => {
                write!(out, "消息帧的头部有误：{}", translated(&HEADS, problem))
            }
            FrameError::Json(problem) => {
                write!(out, "消息帧头部之后的内容不是 JSON 对象：{}", problem.chinese())
            }
            FrameError::NoObject(name) => write!(out, "消息帧没有对象 `{name}`，或其名称使用了转义"),
            FrameError::NotText(name) => {
                write!(out, "消息帧 `protocol` 的成员 `{name}` 不是字符串，或其名称使用了转义")
            }
            FrameError::OtherType => out.write_str("消息帧的类型不是 `message`"),
        }
    }
}

/// The problems of header lines.
const HEADS: [(&str, &str); 4] = [
    ("there is no empty line", "没有空行"),
    ("a line has no colon", "有一行没有冒号"),
    ("a value is too long, or has control characters", "有一个值过长，或含有控制字符"),
    ("a line occurs twice", "有一行出现两次"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_problem_of_header_lines_has_a_translation() {
        let source = include_str!("head.rs");
        let mut found = 0;
        for rest in source.split("FrameError::Head(\"").skip(1) {
            let text = rest.split('"').next().unwrap();
            assert!(HEADS.iter().any(|(english, _)| *english == text), "`{text}` is not translated");
            found += 1;
        }
        assert_eq!(found, HEADS.len());
        let error = FrameError::Head("a line has no colon");
        assert_eq!(error.in_language(Language::Chinese).to_string(), "消息帧的头部有误：有一行没有冒号");
    }
}
