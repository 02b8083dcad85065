//! Rule for ordinary QR codes.

use alipay_runtime::{alipay_api, alipay_model};

use super::{MiniQrCodeApi, QrCodeMode};

/// Lets ordinary QR codes open the mini program, by the URL that they contain. If the outcome is unknown,
/// look for the rule with [`ListQrCodeRules`](super::ListQrCodeRules).
///
/// # Errors
///
/// - [`ROUTE_RULE_CONFLICT`](super::MiniProgramErrorCode::RuleTaken): the URL is covered by another rule.
/// - [`ROUTE_OVER_LIMIT`](super::MiniProgramErrorCode::TooManyRules): there are too many rules. Remove one.
/// - [`HOST_VERIFY_FAILD`](super::MiniProgramErrorCode::HostNotVerified): the domain does not contain the
///   file by which Alipay verifies that it is yours.
/// - [`INVALID_PARAM`](super::MiniProgramErrorCode::InvalidParam): alternative code for a missing or
///   malformed parameter.
/// - [`SYSTEM_ERROR`](super::MiniProgramErrorCode::SystemError): Alipay failed: the outcome is unknown. Look
///   it up.
#[alipay_api(
    method = "alipay.open.mini.qrcode.bind",
    v3 = POST,
    response = BoundQrCode,
    service = MiniQrCodeApi,
)]
pub struct BindQrCode {
    /// URL that the QR code contains. Its domain has to be registered (ICP) and yours.
    #[alipay(max_len = 256)]
    pub route_url: String,
    /// Comparison with the URL of a QR code.
    pub mode: QrCodeMode,
    /// Page of the mini program to open, such as `pages/index/index`.
    #[alipay(max_len = 256)]
    pub page_redirection: String,
    /// Pattern of the URLs, with `{0}`, `{1}` for variable parts. For many rules of one domain.
    #[alipay(max_len = 256)]
    pub route_pattern: Option<String>,
}

/// Created rule.
#[alipay_model(setters)]
pub struct BoundQrCode {
    /// Number of the rule.
    pub route_group: Option<String>,
}
