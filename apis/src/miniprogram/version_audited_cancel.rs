//! Return of an audited version to development.

use alipay_runtime::alipay_api;

use super::{MiniVersionApi, QueryVersion};

/// Returns a version to development after the audit, whether it passed or not. Called as
/// `client.mini_versions().return_to_development(..)`.
///
/// # Errors
///
/// - [`CAN_NOT_BACK_DEV_WITHOUT_AUDIT`](super::MiniProgramErrorCode::NotAudited): the version was not
///   audited.
/// - [`MINI_APP_PACKAGE_INFO_NOT_EXIST`](super::MiniProgramErrorCode::VersionNotFound): the version does not
///   exist.
/// - [`APPLICATION_TYPE_NOT_MINIAPP`](super::MiniProgramErrorCode::NotAMiniProgram): the application is not a
///   mini program. Send the call with the token of the merchant's mini program.
/// - [`SYSTEM_ERROR`](super::MiniProgramErrorCode::SystemError): Alipay failed: the outcome is unknown. Look
///   it up.
#[alipay_api(
    method = "alipay.open.mini.version.audited.cancel",
    v3 = POST,
    service = MiniVersionApi,
    call = return_to_development,
    resolve_with = QueryVersion,
)]
pub struct ReturnToDevelopment {
    /// Version, as three numbers such as `0.0.1`.
    #[alipay(max_len = 32)]
    pub app_version: String,
    /// Client on which the mini program runs. Default: `com.alipay.alipaywallet`, the Alipay app.
    #[alipay(max_len = 64)]
    pub bundle_id: Option<String>,
}
