//! Errors of keys and certificates in both languages, with the names of their findings.

use std::path::Path;

use alipay::runtime::{crypto::certificates::CertificateError, crypto::keys::KeyError, error::Language};

use crate::i18n::Text;

/// Describes the error of a key.
pub(super) fn of_key(problem: &KeyError) -> Text {
    match problem {
        // The text of the runtime is for programs, which pass the key itself.
        KeyError::FilePath => Text::new("the file does not exist", "文件不存在"),
        problem => Text::new(
            problem.in_language(Language::English).to_string(),
            problem.in_language(Language::Chinese).to_string(),
        ),
    }
}

/// Names a file that does not exist.
pub(super) fn missing_file(path: &Path) -> Text {
    let path = path.display();
    Text::new(format!("the file does not exist: {path}"), format!("文件不存在：{path}"))
}

/// Says where a relative path starts.
pub(super) fn check_path() -> Text {
    Text::new(
        "check the path, which is relative to the current folder, or to the file of settings",
        "请检查路径（相对于当前目录，或配置文件所在目录）",
    )
}

/// Returns the code of a certificate's error, and its description.
pub(super) fn of_certificate(problem: &CertificateError) -> (&'static str, Text) {
    let code = match problem {
        CertificateError::FilePath => {
            return ("certificate-is-path", Text::new("the file does not exist", "证书文件不存在"));
        }
        CertificateError::NoCertificate => "certificate-missing",
        CertificateError::Key => "certificate-is-key",
        CertificateError::Pem => "certificate-damaged",
        CertificateError::Malformed => "certificate-malformed",
        CertificateError::KeyOf(problem) => problem.code(),
        CertificateError::NoRsaRoot => "roots-without-rsa",
        CertificateError::NotARoot => "roots-without-root",
        CertificateError::IsAuthority => "certificate-of-authority",
        CertificateError::Swapped => "certificates-swapped",
        CertificateError::OtherKey => "certificate-of-other-key",
        CertificateError::Expired { .. } => "certificate-expired",
        CertificateError::NotYetValid { .. } => "certificate-not-yet-valid",
        CertificateError::Untrusted(_) => "certificate-untrusted",
        CertificateError::OtherIssuer { .. } => "certificate-of-other-issuer",
        _ => "certificate-unreadable",
    };
    let text = |language| problem.in_language(language).to_string();
    (code, Text::new(text(Language::English), text(Language::Chinese)))
}
