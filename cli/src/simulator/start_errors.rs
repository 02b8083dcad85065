//! Errors at the start of the simulator, in both languages.

use std::io::ErrorKind;

use alipay_simulator::SimulatorError;
use anyhow::Error;

use crate::i18n::Lang;

/// Translates the errors that a user can cause.
pub(super) fn translated(error: SimulatorError, lang: Lang) -> Error {
    if lang == Lang::En {
        return error.into();
    }
    let chinese = match &error {
        SimulatorError::Listen { address, error } if error.kind() == ErrorKind::AddrInUse => format!(
            "无法监听 {address}：{error}；该端口已被其他程序占用，可能是另一个模拟器：请停止它，或换一个端口，例如 127.0.0.1:0（任意空闲端口）"
        ),
        SimulatorError::Listen { address, error } => format!("无法监听 {address}：{error}"),
        SimulatorError::NotLoopback(address) => format!(
            "不能监听 {address}：模拟器会输出密钥，且不校验操作者身份，仅限本机使用；请使用 127.0.0.1 或 [::1]"
        ),
        SimulatorError::ProvidedKey { setting, error } => format!("密钥不可用（{setting}）：{error}"),
        SimulatorError::EncryptKey => "内容加密密钥须为 16 字节的 base64 文本（24 个字符）".to_owned(),
        SimulatorError::CertificateOfPublicKey => {
            "证书模式需要应用私钥；请提供应用私钥，或不使用证书模式".to_owned()
        }
        SimulatorError::Receiver(url) => format!("`{url}` 不是本机的 http URL；模拟器仅向本机发送异步通知"),
        SimulatorError::RetryScale => "重试间隔的压缩倍数须为正数，例如 60（一分钟压缩为一秒）".to_owned(),
        SimulatorError::Store(error) => format!("无法保存或恢复模拟器的状态：{error}"),
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
        let [english, chinese] = [Lang::En, Lang::Zh].map(|lang| translated(error(), lang).to_string());
        assert!(english.contains("192.0.2.1") && english.contains("loopback"), "{english}");
        assert!(chinese.contains("192.0.2.1") && chinese.contains("本机"), "{chinese}");
        let in_use = || SimulatorError::Listen {
            address: ([127, 0, 0, 1], 4711).into(),
            error: ErrorKind::AddrInUse.into(),
        };
        let [english, chinese] = [Lang::En, Lang::Zh].map(|lang| translated(in_use(), lang).to_string());
        assert!(english.contains("127.0.0.1:4711") && english.contains("another port"), "{english}");
        assert!(chinese.contains("127.0.0.1:4711") && chinese.contains("换一个端口"), "{chinese}");
        let other = translated(SimulatorError::NoReceiver, Lang::Zh).to_string();
        assert_eq!(other, SimulatorError::NoReceiver.to_string());
    }
}
