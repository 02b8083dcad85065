//! End of a gradual release.

use alipay_runtime::alipay_api;

use super::{MiniVersionApi, QueryVersion};

/// Ends a gradual release. The version returns to the state in which it passed the audit. Called as
/// `client.mini_versions().end_gradual_release(..)`.
///
/// # Errors
///
/// - [`CAN_NOT_END_GRAY_WITHOUT_GRAY`](super::MiniProgramErrorCode::NoGrayRelease): the version is not in
///   gradual release.
/// - [`MINI_APP_VERSION_NOT_EXIST`](super::MiniProgramErrorCode::VersionNotFoundOnRelease): alternative code
///   for a version that does not exist.
/// - [`APPLICATION_TYPE_NOT_MINIAPP`](super::MiniProgramErrorCode::NotAMiniProgram): the application is not a
///   mini program. Send the call with the token of the merchant's mini program.
/// - [`SYSTEM_ERROR`](super::MiniProgramErrorCode::SystemError): Alipay failed: the outcome is unknown. Look
///   it up.
#[alipay_api(
    method = "alipay.open.mini.version.gray.cancel",
    v3 = POST,
    service = MiniVersionApi,
    call = end_gradual_release,
    resolve_with = QueryVersion,
)]
pub struct EndGradualRelease {
    /// Version, as three numbers such as `0.0.1`.
    #[alipay(max_len = 32)]
    pub app_version: String,
    /// Client on which the mini program runs. Default: `com.alipay.alipaywallet`, the Alipay app.
    #[alipay(max_len = 64)]
    pub bundle_id: Option<String>,
}
