//! Errors of receiving notifications in Chinese.

use std::fmt;

use super::ReceiveError;
use crate::support::language::{InChinese, Language, LocalizedError};

impl<E: fmt::Display> ReceiveError<E> {
    /// Returns the error for display in a language. The error of a handler stays in its words.
    pub fn in_language(&self, language: Language) -> LocalizedError<'_, Self> {
        self.localized(language)
    }
}

impl<E: fmt::Display> InChinese for ReceiveError<E> {
    fn fmt_chinese(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ReceiveError::Notification(problem) => problem.fmt_chinese(out),
            ReceiveError::Busy { notify_id } => {
                write!(out, "通知 {notify_id} 正由另一个任务或接收端处理")
            }
            ReceiveError::Inbox(problem) => problem.fmt_chinese(out),
            ReceiveError::Handler(problem) => write!(out, "处理函数失败：{problem}"),
            ReceiveError::Timeout(limit) => write!(out, "处理函数超过时限 {} 秒", limit.as_secs()),
            ReceiveError::Panicked => out.write_str("处理函数发生 panic"),
            ReceiveError::NoHandler(kind) => {
                write!(out, "没有 {kind} 类型的处理函数；请用 `on` 或 `fallback` 添加")
            }
            ReceiveError::Overloaded => out.write_str("同时运行的处理函数已达上限"),
            ReceiveError::ShuttingDown => out.write_str("接收端正在关闭"),
        }
    }
}
