//! Removal of a rule for QR codes.

use alipay_runtime::alipay_api;

use super::MiniQrCodeApi;

/// Removes a rule for ordinary QR codes. If the outcome is unknown, retry: a rule that no longer exists is
/// refused with [`ROUTE_GROUP_NOT_EXIST`](super::MiniProgramErrorCode::RuleNotFound).
///
/// # Errors
///
/// - [`ROUTE_GROUP_NOT_EXIST`](super::MiniProgramErrorCode::RuleNotFound): the rule does not exist.
/// - [`NO_PERMISSION`](super::MiniProgramErrorCode::NoPermission): you may not do this.
/// - [`INVALID_PARAM`](super::MiniProgramErrorCode::InvalidParam): alternative code for a missing or
///   malformed parameter.
/// - [`SYSTEM_ERROR`](super::MiniProgramErrorCode::SystemError): Alipay failed: the outcome is unknown. Look
///   it up.
#[alipay_api(
    method = "alipay.open.mini.qrcode.unbind",
    v3 = POST,
    service = MiniQrCodeApi,
)]
pub struct UnbindQrCode {
    /// Number of the rule.
    #[alipay(max_len = 64)]
    pub route_group: String,
    /// URL of the rule. Required for a rule with a pattern.
    #[alipay(max_len = 256)]
    pub route_url: Option<String>,
}
