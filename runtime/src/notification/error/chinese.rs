//! Errors of verifying notifications in Chinese.

use std::fmt;

use super::{MessageError, NotifyError};
use crate::support::language::{InChinese, Language, LocalizedError};

impl NotifyError {
    /// Returns the error for display in a language.
    pub fn in_language(&self, language: Language) -> LocalizedError<'_, Self> {
        self.localized(language)
    }
}

impl InChinese for NotifyError {
    fn fmt_chinese(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self {
            NotifyError::NotAForm(problem) => {
                return write!(
                    out,
                    "异步通知不是参数表单（{problem}）；请传入不含 `?` 的原始查询串，或表单 POST 的原始请求体"
                );
            }
            NotifyError::DoubledParameter(name) => {
                return write!(out, "参数 `{name}` 出现两次；请勿拼接查询串和请求体");
            }
            NotifyError::Ambiguous { parameter } => {
                return write!(
                    out,
                    "`{parameter}` 的值在 `&` 之后含有其他参数的名称：签名文本有多种含义；请改为查询交易或订单"
                );
            }
            NotifyError::MissingSignature => "缺少参数 `sign`：不是支付宝发送的，或被代理、框架去掉",
            NotifyError::MalformedSignature => "`sign` 不是 base64；表单可能被解码两次",
            NotifyError::SignType => "`sign_type` 与配置的不一致（默认：RSA2）",
            NotifyError::BadSignature => {
                "签名不匹配。常见原因：通知地址中有自定义参数（请配置 `ignore_query_parameters`），框架在验签之前解码或修改了表单，\
                 或使用了其他应用的支付宝公钥。`alipay doctor explain` 可以根据记录的通知查明原因"
            }
            NotifyError::ExpiredCertificate => "支付宝公钥证书已过期：请从开放平台下载新证书，并检查本机时钟",
            NotifyError::Charset { parameter, charset } => {
                return write!(out, "参数 `{parameter}` 不是有效的 {charset}");
            }
            NotifyError::ActivationCheck => {
                "这是控制台激活网关地址的检查（`service=alipay.service.check`），不是异步通知：须以应用私钥签名的 XML 响应，\
                 而接收端没有应用私钥。在新版控制台设置的地址不需要此检查"
            }
            NotifyError::OtherApp(app_id) => return write!(out, "该通知属于应用 {app_id}，不是本应用"),
            NotifyError::OtherSeller(seller) => {
                return write!(out, "该通知是关于卖家 {seller} 的交易，该卖家未配置");
            }
            NotifyError::MissingParameter(name) => return write!(out, "缺少参数 `{name}`"),
            NotifyError::TooOld { seconds } => {
                return write!(out, "该通知发送于 {seconds} 秒之前，超过 `max_age`");
            }
            NotifyError::Message(problem) => return problem.fmt_chinese(out),
            NotifyError::Content { problem, .. } => {
                return write!(out, "通知通过验签，但内容与声明不符：{}", problem.chinese());
            }
        };
        out.write_str(text)
    }
}

impl MessageError {
    /// Returns the error for display in a language.
    pub fn in_language(&self, language: Language) -> LocalizedError<'_, Self> {
        self.localized(language)
    }
}

impl InChinese for MessageError {
    fn fmt_chinese(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self {
            MessageError::NoData => "消息帧没有对象 `data`，因此没有可验签的内容",
            MessageError::MissingSignature => "消息帧没有 `x-sign`：不是支付宝发送的，或在途中被修改",
            MessageError::MalformedSignature => "`x-sign` 不是 base64；消息帧在途中被修改",
            MessageError::BadSignature => {
                "消息的签名与 `data` 不匹配：支付宝公钥属于其他应用，签名算法与开放平台上该应用的不一致，或消息被修改"
            }
            MessageError::NoHeader(name) => {
                return write!(out, "消息通过验签，但 `data.header.{name}` 没有文本");
            }
            MessageError::Malformed(problem) => {
                return write!(out, "消息通过验签，但 `data` 与文档不符：{}", problem.chinese());
            }
            MessageError::Encrypted => "消息内容已加密；请在客户端配置 `encrypt_key`",
            MessageError::Decrypt(problem) => return write!(out, "消息内容无法解密：{}", problem.chinese()),
        };
        out.write_str(text)
    }
}
