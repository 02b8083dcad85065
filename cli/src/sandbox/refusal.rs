//! Why the sandbox does not start, in the reader's language.

use alipay_sandbox::SandboxError;
use anyhow::Error;

use crate::lang::Lang;

/// What the error says; in Chinese where it is one that a user can cause.
pub(super) fn told(error: SandboxError, lang: Lang) -> Error {
    if lang == Lang::En {
        return error.into();
    }
    let chinese = match &error {
        SandboxError::Listen(reason) => format!("无法监听该地址: {reason}"),
        SandboxError::NotLoopback(address) => format!(
            "不能监听 {address}: 沙箱会打印密钥并接受任何人的操作, 因此仅供本机使用; 请用 127.0.0.1 或 [::1]"
        ),
        SandboxError::GivenKey { slot, error } => format!("密钥不可用 ({slot}): {error}"),
        SandboxError::EncryptKey => "内容加密密钥须为 16 字节的 base64 文本 (24 个字符)".to_owned(),
        SandboxError::CertificateOfPublicKey => "证书模式需要应用私钥; 请提供私钥, 或不用证书".to_owned(),
        SandboxError::Receiver(url) => format!("`{url}` 不是本机的 http URL; 沙箱只通知本机"),
        SandboxError::Store(error) => format!("沙箱状态无法保存或恢复: {error}"),
        _ => return error.into(),
    };
    Error::msg(chinese)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_name_what_was_refused() {
        let error = || SandboxError::Receiver("http://192.0.2.1/".to_owned());
        let [english, chinese] = [Lang::En, Lang::Zh].map(|lang| told(error(), lang).to_string());
        assert!(english.contains("192.0.2.1") && english.contains("loopback"), "{english}");
        assert!(chinese.contains("192.0.2.1") && chinese.contains("本机"), "{chinese}");
        let other = told(SandboxError::NoReceiver, Lang::Zh).to_string();
        assert_eq!(other, SandboxError::NoReceiver.to_string());
    }
}
