//! Errors of connections in Chinese.

use std::fmt;

use super::{ConnectError, DisconnectReason};
use crate::support::language::{InChinese, Language, LocalizedError};

impl ConnectError {
    /// Returns the error for display in a language. Causes that the network reports stay in its words.
    pub fn in_language(&self, language: Language) -> LocalizedError<'_, Self> {
        self.localized(language)
    }
}

impl InChinese for ConnectError {
    fn fmt_chinese(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ConnectError::Refused(api) => write!(out, "长连接的注册被拒绝，错误码 {}", api.chinese()),
            ConnectError::Unverified(problem) => write!(out, "长连接的注册：{}", problem.chinese()),
            ConnectError::NoToken => out.write_str("长连接的注册：响应没有 link_token"),
            ConnectError::NotFromPlatform { status } => write!(
                out,
                "长连接的注册：HTTP {status}，但不是消息服务的响应；可能来自途中的代理，或服务器不提供长连接"
            ),
            ConnectError::Transport(problem) => write!(out, "长连接的注册：{}", problem.chinese()),
            ConnectError::Socket(problem) => write!(out, "无法建立长连接：{problem}"),
            ConnectError::Handshake(problem) => write!(out, "服务器没有打开 WebSocket：{problem}"),
            ConnectError::Timeout(limit) => write!(out, "建立长连接超过 {} 秒", limit.as_secs()),
            ConnectError::Parameters(problem) => write!(out, "长连接的注册：{}", problem.chinese()),
            ConnectError::Signer(problem) => write!(out, "长连接的注册：{}", problem.chinese()),
        }
    }
}

impl DisconnectReason {
    /// Returns the reason for display in a language. Causes that the network reports stay in its words.
    pub fn in_language(&self, language: Language) -> LocalizedError<'_, Self> {
        self.localized(language)
    }
}

impl InChinese for DisconnectReason {
    fn fmt_chinese(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DisconnectReason::ClosedByServer(code) => write!(out, "服务器关闭了连接（{code}）"),
            DisconnectReason::Broken(problem) => write!(out, "连接中断：{problem}"),
            DisconnectReason::Silent(time) => write!(out, "服务器 {} 秒未响应 ping", time.as_secs()),
            DisconnectReason::NotReading(time) => write!(out, "服务器 {} 秒未读取数据", time.as_secs()),
            DisconnectReason::Replaced => out.write_str("已被另一个连接取代"),
            DisconnectReason::Stopped => out.write_str("长连接已关闭"),
        }
    }
}
