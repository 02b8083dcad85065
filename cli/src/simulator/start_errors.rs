//! Why the simulator does not start, in the reader's language.

use alipay_simulator::SimulatorError;
use anyhow::Error;

use crate::i18n::Lang;

/// What the error says; in Chinese where it is one that a user can cause.
pub(super) fn told(error: SimulatorError, lang: Lang) -> Error {
    if lang == Lang::En {
        return error.into();
    }
    let chinese = match &error {
        SimulatorError::Listen(reason) => format!("无法监听该地址: {reason}"),
        SimulatorError::NotLoopback(address) => format!(
            "不能监听 {address}: 模拟器会打印密钥并接受任何人的操作, 因此仅供本机使用; 请用 127.0.0.1 或 [::1]"
        ),
        SimulatorError::ProvidedKey { setting, error } => format!("密钥不可用 ({setting}): {error}"),
        SimulatorError::EncryptKey => "内容加密密钥须为 16 字节的 base64 文本 (24 个字符)".to_owned(),
        SimulatorError::CertificateOfPublicKey => "证书模式需要应用私钥; 请提供私钥, 或不用证书".to_owned(),
        SimulatorError::Receiver(url) => format!("`{url}` 不是本机的 http URL; 模拟器只通知本机"),
        SimulatorError::Store(error) => format!("模拟器状态无法保存或恢复: {error}"),
        _ => return error.into(),
    };
    Error::msg(chinese)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_name_what_was_refused() {
        let error = || SimulatorError::Receiver("http://192.0.2.1/".to_owned());
        let [english, chinese] = [Lang::En, Lang::Zh].map(|lang| told(error(), lang).to_string());
        assert!(english.contains("192.0.2.1") && english.contains("loopback"), "{english}");
        assert!(chinese.contains("192.0.2.1") && chinese.contains("本机"), "{chinese}");
        let other = told(SimulatorError::NoReceiver, Lang::Zh).to_string();
        assert_eq!(other, SimulatorError::NoReceiver.to_string());
    }
}
