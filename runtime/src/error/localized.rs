//! Errors of calls in Chinese.

use std::fmt;

use super::{ApiError, Error, Language, NotSentReason, UnknownReason};
use crate::support::language::InChinese;

impl InChinese for Error {
    fn fmt_chinese(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let method = self.method();
        match self {
            Error::NotSent(error) => write!(out, "{method} 未发送：{}", not_sent(&error.reason)),
            Error::Refused(api) => write!(out, "{method} 被拒绝，错误码 {}", api.chinese()),
            Error::Pending(error) => write!(out, "{method} 处理中，错误码 {}", error.api.chinese()),
            Error::Unknown(error) => {
                if error.reads_only {
                    write!(out, "{method} 失败：{}", unknown(&error.reason))?;
                } else {
                    write!(out, "{method} 的结果未知：{}", unknown(&error.reason))?;
                }
                if error.api().is_none()
                    && let Some(status) = error.status
                {
                    let trace_id = error.trace_id.as_deref().unwrap_or("无");
                    write!(out, " [HTTP {status}，trace id {trace_id}]")?;
                }
                Ok(())
            }
        }
    }
}

fn not_sent(reason: &NotSentReason) -> String {
    match reason {
        NotSentReason::NoRoute => {
            "该接口不支持此协议，或客户端使用 RSA 签名（V3 不支持）；请由客户端自动选择协议".to_owned()
        }
        NotSentReason::Header(name) => format!("{name} 为空，或含有请求头不允许的字符"),
        NotSentReason::NoEncryptKey => {
            "此调用开启了内容加密，但客户端没有密钥；请配置 encrypt_key".to_owned()
        }
        NotSentReason::File { field, problem } => format!("无法读取字段 {field} 的文件：{problem}"),
        NotSentReason::Connection(problem) => {
            let help = if problem.is_local() {
                "该地址没有程序在监听；请先启动服务器，例如以此地址运行 `alipay simulator --listen`，然后重试"
            } else {
                "请检查网络、DNS、代理和 TLS 证书后重试"
            };
            format!("{}；{help}", problem.chinese())
        }
        NotSentReason::Timeout => {
            "发送之前超时；请增大超时时间，或在等待的调用过多时增大 max_concurrent_requests".to_owned()
        }
        NotSentReason::Request(problem) => format!("请求参数有误：{}", problem.chinese()),
        NotSentReason::Signing(problem) => problem.chinese().to_string(),
        NotSentReason::NothingToResolve(problem) => format!("没有可查询的结果：{problem}"),
    }
}

fn unknown(reason: &UnknownReason) -> String {
    match reason {
        UnknownReason::Timeout => "等待响应超时".to_owned(),
        UnknownReason::Transport(problem) => format!("未收到完整的响应：{}", problem.chinese()),
        UnknownReason::Unverified(problem) => format!("响应验签失败：{}", problem.chinese()),
        UnknownReason::Json(problem) => format!("响应通过验签，但无法读取：{}", problem.chinese()),
        UnknownReason::Content(problem) => format!("响应通过验签，但内容与声明不符：{}", problem.chinese()),
        UnknownReason::PlatformFault(api) => format!("支付宝系统错误 {}", api.chinese()),
        UnknownReason::UnsignedError(api) => {
            format!("错误码 {}；未签名的错误不能证明调用没有执行", api.chinese())
        }
        UnknownReason::Decrypt(problem) => format!("响应无法解密：{}", problem.chinese()),
        UnknownReason::NotFromApi => "响应不是支付宝 API 的响应，可能来自途中的代理或网关".to_owned(),
        UnknownReason::RepetitionRefused(api) => {
            format!("之前的尝试可能已执行，重试被拒绝，错误码 {}", api.chinese())
        }
    }
}

/// The code with what is known about it. The texts around it name the method.
impl InChinese for ApiError {
    fn fmt_chinese(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let api = self;
        out.write_str(api.code().unwrap_or("无"))?;
        if let Some(message) = api.safe_message() {
            write!(out, "（{message}）")?;
        }
        if let Some(hint) = api.hint_in(Language::Chinese) {
            write!(out, "：{hint}")?;
        }
        if !api.is_authenticated() {
            out.write_str("；该错误未签名")?;
        }
        write!(out, " [HTTP {}，trace id {}]", api.status(), api.trace_id().unwrap_or("无"))
    }
}
