//! Problems of keys and certificates in both languages: the runtime says them in English.

use alipay::runtime::{crypto::certificates::CertificateError, crypto::keys::KeyError};

use crate::i18n::Text;

/// What is wrong with a key, and how to mend it.
pub(super) fn of_key(problem: &KeyError) -> Text {
    let chinese = match problem {
        KeyError::Empty => "密钥为空；存放它的变量或文件读到了吗？".to_owned(),
        KeyError::FilePath => "没有这个文件".to_owned(),
        KeyError::PublicKeyInPrivateSlot => {
            "这是公钥；私钥是密钥工具生成的另一半，从不离开你这一侧".to_owned()
        }
        KeyError::PrivateKeyInPublicSlot => {
            "这是私钥；这里应填支付宝公钥：在开放平台上传应用公钥后，页面上显示的那一个".to_owned()
        }
        KeyError::CertificateInKeySlot => {
            "这是证书，不是密钥。证书模式请同时给出三个证书文件；公钥模式请在开放平台“接口加签方式”选“密钥”，再复制支付宝公钥"
                .to_owned()
        }
        KeyError::CertificateRequestInKeySlot => "这是证书请求（CSR）；生成它的私钥在另一个文件里".to_owned(),
        KeyError::EncryptedPrivateKey => {
            "私钥有口令保护；请先解密：openssl pkcs8 -in key.pem -nocrypt -topk8".to_owned()
        }
        KeyError::OtherAlgorithm { found } => format!("这是 {found} 的密钥；RSA2 需要 2048 位的 RSA 密钥"),
        KeyError::SeveralKeys => "文本里有多个 PEM 块；请只给出一个密钥".to_owned(),
        KeyError::Truncated => "密钥不完整，缺少结尾；请完整复制到最后一个 `=` 或字母".to_owned(),
        KeyError::InvalidBase64 { position, .. } => {
            format!("密钥的第 {position} 个字符不是 base64；请检查引号、百分号编码、占位符，或 - 与 _")
        }
        KeyError::Malformed => "这是 base64，但不是密钥：可能是密文、签名，或编码了两次的密钥".to_owned(),
        KeyError::TrailingData => "密钥后面还有多余的字节；可能把两个密钥连在了一起".to_owned(),
        KeyError::NotAContentKey => {
            "这不是 AES 密钥；应为 16 字节的 base64（24 个字符，以 `==` 结尾），见开放平台“接口内容加密方式”"
                .to_owned()
        }
        KeyError::TooShort { bits } => {
            format!("RSA 密钥只有 {bits} 位；RSA2 需要 2048 位。请用密钥工具重新生成一对，并上传新的公钥")
        }
        other => other.to_string(),
    };
    let english = match problem {
        // What the runtime says is meant for programs, which pass texts.
        KeyError::FilePath => "there is no such file".to_owned(),
        problem => problem.to_string(),
    };
    Text::new(english, chinese)
}

/// A name for what is wrong with a certificate, and what it is.
pub(super) fn of_certificate(problem: &CertificateError) -> (&'static str, Text) {
    let (code, chinese) = match problem {
        CertificateError::NoCertificate => {
            ("certificate-missing", "里面没有证书；证书以 -----BEGIN CERTIFICATE----- 开头".to_owned())
        }
        CertificateError::FilePath => ("certificate-is-path", "这是一个文件路径，而文件不存在".to_owned()),
        CertificateError::Key => {
            ("certificate-is-key", "这是密钥，不是证书；开放平台提供的证书是 .crt 文件".to_owned())
        }
        CertificateError::Pem => ("certificate-damaged", "PEM 文本已损坏；请重新下载，不要编辑".to_owned()),
        CertificateError::Malformed => ("certificate-malformed", "证书格式不对；请重新下载".to_owned()),
        CertificateError::KeyOf(problem) => {
            (problem.code(), format!("证书里的密钥：{}", of_key(problem).in_lang(crate::i18n::Lang::Zh)))
        }
        CertificateError::NoRsaRoot => {
            ("roots-without-rsa", "里面没有 RSA 签名的根证书；应为 alipayRootCert.crt".to_owned())
        }
        CertificateError::OtherKey => {
            ("certificate-of-other-key", "应用证书与私钥不匹配：请使用生成该证书 CSR 的那个私钥".to_owned())
        }
        CertificateError::Expired { expired } => (
            "certificate-expired",
            format!("证书已于 {} 过期（北京时间）；请在开放平台下载或更新", expired.as_str()),
        ),
        CertificateError::NotYetValid { from } => (
            "certificate-not-yet-valid",
            format!("证书从 {} 起才有效（北京时间）；本机时钟对吗？", from.as_str()),
        ),
        CertificateError::Untrusted(why) => {
            ("certificate-untrusted", format!("证书不能追溯到所配置的根证书：{why}"))
        }
        CertificateError::OtherIssuer { found, expected } => (
            "certificate-of-other-issuer",
            format!("证书由 `{found}` 签发，而支付宝的由 `{expected}` 签发；商户证书也会追溯到同一个根"),
        ),
        other => ("certificate-unreadable", other.to_string()),
    };
    (code, Text::new(problem.to_string(), chinese))
}
