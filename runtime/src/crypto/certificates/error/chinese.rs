//! Errors of certificates in Chinese.

use std::fmt;

use super::CertificateError;
use crate::support::language::{InChinese, Language, LocalizedError};

impl CertificateError {
    /// Returns the error for display in a language.
    pub fn in_language(&self, language: Language) -> LocalizedError<'_, Self> {
        self.localized(language)
    }
}

impl InChinese for CertificateError {
    fn fmt_chinese(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self {
            CertificateError::File { path, problem } => return write!(out, "无法读取文件 {path}：{problem}"),
            CertificateError::FilePath => "内容是文件路径；请以路径（`Path::new(..)`）传入，或传入文件内容",
            CertificateError::NoCertificate => "内容不包含证书；证书以 -----BEGIN CERTIFICATE----- 开头",
            CertificateError::Key => "这是密钥，不是证书；请使用开放平台提供的 .crt 文件",
            CertificateError::Pem => "PEM 内容已损坏；请重新下载，不要编辑",
            CertificateError::Malformed => "证书格式错误；请重新下载",
            CertificateError::KeyOf(problem) => return write!(out, "证书中的密钥：{}", problem.chinese()),
            CertificateError::NoRsaRoot => "内容不包含 RSA 签名的根证书；请使用 alipayRootCert.crt",
            CertificateError::NotARoot => {
                "这不是根证书文件，而是由证书机构签发的证书；请使用 alipayRootCert.crt"
            }
            CertificateError::IsAuthority => {
                "这是根证书或中间证书，不是应用公钥证书（appCertPublicKey）或支付宝公钥证书（alipayCertPublicKey_RSA2）；\
                 文件可能填反"
            }
            CertificateError::Swapped => {
                "应用公钥证书（appCertPublicKey）与支付宝公钥证书（alipayCertPublicKey_RSA2）填反"
            }
            CertificateError::OtherKey => "应用公钥证书与应用私钥不匹配：请使用生成该证书 CSR 的应用私钥",
            CertificateError::Expired { expired } => {
                return write!(out, "证书已于 {expired}（北京时间）过期；请在开放平台重新下载或更新");
            }
            CertificateError::NotYetValid { from } => {
                return write!(out, "证书自 {from}（北京时间）起生效；请检查本机时钟");
            }
            CertificateError::Untrusted(reason) => {
                return write!(
                    out,
                    "证书无法追溯到所配置的根证书（{reason}）；请提供支付宝公钥证书及其中间证书，以及同一环境的 alipayRootCert.crt"
                );
            }
            CertificateError::OtherIssuer { found, expected } => {
                return write!(
                    out,
                    "证书由 `{found}` 签发，而支付宝公钥证书由 `{expected}` 签发；商户的证书也会追溯到同一根证书"
                );
            }
        };
        out.write_str(text)
    }
}
