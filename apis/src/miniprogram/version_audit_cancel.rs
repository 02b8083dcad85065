//! Withdrawal from the audit.

use alipay_runtime::alipay_api;

use super::{MiniVersionApi, QueryVersion};

/// Withdraws the version that is in the audit. It is in development again. Called as
/// `client.mini_versions().withdraw_audit(..)`.
///
/// # Errors
///
/// - [`AUDITING_VERSION_NOT_EXIST`](super::MiniProgramErrorCode::NoVersionInAudit): no version is in the
///   audit.
/// - [`APPLICATION_TYPE_NOT_MINIAPP`](super::MiniProgramErrorCode::NotAMiniProgram): the application is not a
///   mini program. Send the call with the token of the merchant's mini program.
/// - [`MINI_APP_PACKAGE_INFO_NOT_EXIST`](super::MiniProgramErrorCode::VersionNotFound): the version does not
///   exist.
/// - [`SYSTEM_ERROR`](super::MiniProgramErrorCode::SystemError): Alipay failed: the outcome is unknown. Look
///   it up.
#[alipay_api(
    method = "alipay.open.mini.version.audit.cancel",
    v3 = POST,
    service = MiniVersionApi,
    call = withdraw_audit,
    resolve_with = QueryVersion,
)]
pub struct WithdrawAudit {
    /// Version, as three numbers such as `0.0.1`.
    #[alipay(max_len = 32)]
    pub app_version: String,
    /// Client on which the mini program runs. Default: `com.alipay.alipaywallet`, the Alipay app.
    #[alipay(max_len = 64)]
    pub bundle_id: Option<String>,
}
