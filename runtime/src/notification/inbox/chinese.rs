//! Errors of inboxes in Chinese.

use std::fmt;

use super::InboxError;
use crate::support::language::{InChinese, Language, LocalizedError};

impl InboxError {
    /// Returns the error for display in a language. The cause stays as the store words it.
    pub fn in_language(&self, language: Language) -> LocalizedError<'_, Self> {
        self.localized(language)
    }
}

impl InChinese for InboxError {
    fn fmt_chinese(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            InboxError::Lost => out.write_str("通知的租约在处理完成之前到期，另一个接收端已接手处理"),
            InboxError::NoLease => out.write_str("通知没有可完成的租约；请使用接收端交给处理函数的通知"),
            InboxError::Store(problem) => write!(out, "收件箱失败：{problem}"),
            InboxError::Timeout => out.write_str("收件箱未及时响应"),
            InboxError::Full => out.write_str("收件箱已满；请使用更大的收件箱，或数据库中的收件箱"),
        }
    }
}
