//! Errors of the verification of responses in Chinese.

use std::fmt;

use super::VerificationError;
use crate::support::language::{InChinese, Language, LocalizedError};

impl VerificationError {
    /// Returns the error for display in a language.
    pub fn in_language(&self, language: Language) -> LocalizedError<'_, Self> {
        self.localized(language)
    }
}

impl InChinese for VerificationError {
    fn fmt_chinese(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            VerificationError::MissingHeader(name) => {
                write!(
                    out,
                    "响应没有 `{name}` 响应头，即没有签名；响应不是支付宝发送的，或代理去掉了该响应头"
                )
            }
            VerificationError::DoubledHeader(name) => {
                write!(out, "响应有两个 `{name}` 响应头；可能由代理添加")
            }
            VerificationError::MalformedSignature => {
                out.write_str("响应的签名不是 base64；响应不是支付宝发送的，或被修改过")
            }
            VerificationError::BadSignature => out.write_str(
                "签名不匹配：配置的支付宝公钥与开放平台上该应用的支付宝公钥不一致，或响应在途中被修改",
            ),
            VerificationError::UnknownCertificate { serial } => write!(
                out,
                "响应由支付宝公钥证书 {serial} 签名，而该证书未配置：请从开放平台下载新的支付宝公钥证书，或开启 \
                 `rotate_certificates`"
            ),
            VerificationError::ExpiredCertificate { serial } => write!(
                out,
                "响应由已过期的支付宝公钥证书 {serial} 签名：请从开放平台下载新的支付宝公钥证书，并检查本机时钟"
            ),
            VerificationError::NewCertificate { serial, problem } => {
                write!(out, "响应由新的支付宝公钥证书 {serial} 签名，该证书无法下载或不可信：{problem}")
            }
            VerificationError::Malformed(problem) => {
                write!(out, "响应不是网关发送的 JSON 对象：{}", problem.chinese())
            }
            VerificationError::WrongCharset => out.write_str("响应的字符集与请求不一致；可能来自代理"),
            VerificationError::NoMember { expected } => {
                write!(out, "响应没有成员 `{expected}`；它属于其他调用，或不是网关发送的")
            }
            VerificationError::ResultAndError => {
                out.write_str("响应同时包含结果和错误，含义不明；可能在途中被修改")
            }
            VerificationError::NotText(name) => {
                write!(out, "响应的成员 `{name}` 不是字符串；响应可能在途中被修改")
            }
            VerificationError::UnsignedSuccess => {
                out.write_str("响应没有签名，只有错误响应可以不签名；它不是支付宝发送的，或被修改过")
            }
        }
    }
}
