//! Errors of keys and certificates in both languages. The runtime has the English texts.

use alipay::runtime::{crypto::certificates::CertificateError, crypto::keys::KeyError, error::Language};

use crate::i18n::Text;

/// Describes the error of a key.
pub(super) fn of_key(problem: &KeyError) -> Text {
    let chinese = match problem {
        KeyError::Empty => "密钥为空；请检查对应的变量或文件是否已读取".to_owned(),
        KeyError::FilePath => "文件不存在".to_owned(),
        KeyError::IsPublicKey => {
            "这是公钥；此处应填应用私钥，即密钥工具与该公钥一同生成的私钥".to_owned()
        }
        KeyError::IsPrivateKey => {
            "这是私钥；此处应填支付宝公钥：在开放平台上传应用公钥后，页面会显示支付宝公钥".to_owned()
        }
        KeyError::IsCertificate => {
            "这是证书，不是密钥。证书模式请同时提供三个证书文件；密钥模式请在开放平台的“接口加签方式”中选择“密钥”，再复制支付宝公钥"
                .to_owned()
        }
        KeyError::IsCertificateRequest => "这是证书请求文件（CSR）；与其匹配的应用私钥在另一个文件中".to_owned(),
        KeyError::EncryptedPrivateKey => {
            "私钥已加密；请先解密：openssl pkcs8 -in key.pem -nocrypt -topk8".to_owned()
        }
        KeyError::OtherAlgorithm { found } => format!("这是 {found} 密钥；RSA2 需要 2048 位的 RSA 密钥"),
        KeyError::SeveralKeys => "内容包含多个 PEM 块；请只提供一个密钥".to_owned(),
        KeyError::Truncated => "密钥不完整，缺少末尾部分；请完整复制".to_owned(),
        KeyError::InvalidBase64 { position, hint } => {
            format!("密钥的第 {position} 个字符不是 base64 字符：{}", hint.in_language(Language::Chinese))
        }
        KeyError::Malformed => "内容是 base64，但不是密钥：可能是密文、签名，或重复编码的密钥".to_owned(),
        KeyError::TrailingData => "密钥末尾有多余的字节；可能拼接了两个密钥".to_owned(),
        KeyError::NotAContentKey => {
            "这不是 AES 密钥；应为 16 字节的 base64（24 个字符，以 `==` 结尾），请从开放平台的“接口内容加密方式”复制"
                .to_owned()
        }
        KeyError::TooShort { bits } => {
            format!("RSA 密钥长度为 {bits} 位；RSA2 需要 2048 位。请使用密钥工具重新生成密钥对，并上传新的应用公钥")
        }
        other => other.to_string(),
    };
    let english = match problem {
        // The text of the runtime is for programs, which pass the key itself.
        KeyError::FilePath => "the file does not exist".to_owned(),
        problem => problem.to_string(),
    };
    Text::new(english, chinese)
}

/// Returns the code of a certificate's error, and its description.
pub(super) fn of_certificate(problem: &CertificateError) -> (&'static str, Text) {
    let (code, chinese) = match problem {
        CertificateError::NoCertificate => {
            ("certificate-missing", "内容不包含证书；证书以 -----BEGIN CERTIFICATE----- 开头".to_owned())
        }
        CertificateError::FilePath => ("certificate-is-path", "证书文件不存在".to_owned()),
        CertificateError::Key => {
            ("certificate-is-key", "这是密钥，不是证书；请使用开放平台提供的 .crt 文件".to_owned())
        }
        CertificateError::Pem => ("certificate-damaged", "PEM 内容已损坏；请重新下载，不要编辑".to_owned()),
        CertificateError::Malformed => ("certificate-malformed", "证书格式错误；请重新下载".to_owned()),
        CertificateError::KeyOf(problem) => {
            (problem.code(), format!("证书中的密钥：{}", of_key(problem).in_lang(crate::i18n::Lang::Zh)))
        }
        CertificateError::NoRsaRoot => {
            ("roots-without-rsa", "内容不包含 RSA 签名的根证书；请使用 alipayRootCert.crt".to_owned())
        }
        CertificateError::OtherKey => (
            "certificate-of-other-key",
            "应用公钥证书与应用私钥不匹配：请使用生成该证书 CSR 的应用私钥".to_owned(),
        ),
        CertificateError::Expired { expired } => (
            "certificate-expired",
            format!("证书已于 {}（北京时间）过期；请在开放平台重新下载或更新", expired.as_str()),
        ),
        CertificateError::NotYetValid { from } => (
            "certificate-not-yet-valid",
            format!("证书自 {}（北京时间）起生效；请检查本机时钟", from.as_str()),
        ),
        CertificateError::Untrusted(reason) => {
            ("certificate-untrusted", format!("证书无法追溯到所配置的根证书：{reason}"))
        }
        CertificateError::OtherIssuer { found, expected } => (
            "certificate-of-other-issuer",
            format!(
                "证书由 `{found}` 签发，而支付宝公钥证书由 `{expected}` 签发；商户的证书也会追溯到同一根证书"
            ),
        ),
        other => ("certificate-unreadable", other.to_string()),
    };
    (code, Text::new(problem.to_string(), chinese))
}
