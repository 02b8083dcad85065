//! Errors of keys in Chinese.

use std::fmt;

use super::KeyError;
use crate::support::language::{InChinese, Language, LocalizedError};

impl KeyError {
    /// Returns the error for display in a language.
    pub fn in_language(&self, language: Language) -> LocalizedError<'_, Self> {
        self.localized(language)
    }
}

impl InChinese for KeyError {
    fn fmt_chinese(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self {
            KeyError::Empty => "密钥为空；请检查对应的变量或文件是否已读取",
            KeyError::FilePath => "内容是文件路径；请以路径（`Path::new(..)`）传入，或传入文件内容",
            KeyError::File { path, problem } => return write!(out, "无法读取文件 {path}：{problem}"),
            KeyError::IsPublicKey => "这是公钥；此处应填应用私钥，即密钥工具与该公钥一同生成的私钥",
            KeyError::IsPrivateKey => {
                "这是私钥；此处应填支付宝公钥：在开放平台上传应用公钥后，页面会显示支付宝公钥"
            }
            KeyError::IsCertificate => {
                "这是证书，不是密钥。证书模式请同时提供三个证书文件；密钥模式请在开放平台的“接口加签方式”中选择“密钥”，\
                 再复制支付宝公钥"
            }
            KeyError::IsCertificateRequest => "这是证书请求文件（CSR）；与其匹配的应用私钥在另一个文件中",
            KeyError::EncryptedPrivateKey => {
                "私钥已加密；请先解密：openssl pkcs8 -in key.pem -nocrypt -topk8"
            }
            KeyError::OtherAlgorithm { found } => {
                return write!(out, "这是 {found} 密钥；RSA2 需要 2048 位的 RSA 密钥");
            }
            KeyError::SeveralKeys => "内容包含多个 PEM 块；请只提供一个密钥",
            KeyError::Truncated => "密钥不完整，缺少末尾部分；请完整复制",
            KeyError::InvalidBase64 { position, hint } => {
                let hint = hint.in_language(Language::Chinese);
                return write!(out, "密钥的第 {position} 个字符不是 base64 字符：{hint}");
            }
            KeyError::Malformed => "内容是 base64，但不是密钥：可能是密文、签名，或重复编码的密钥",
            KeyError::TrailingData => "密钥末尾有多余的字节；可能拼接了两个密钥",
            KeyError::NotAContentKey => {
                "这不是 AES 密钥；应为 16 字节的 base64（24 个字符，以 `==` 结尾），请从开放平台的“接口内容加密方式”复制"
            }
            KeyError::TooShort { bits } => {
                return write!(
                    out,
                    "RSA 密钥长度为 {bits} 位；RSA2 需要 2048 位。请使用密钥工具重新生成密钥对，并上传新的应用公钥"
                );
            }
        };
        out.write_str(text)
    }
}
