//! Removal of a released version.

use alipay_runtime::alipay_api;

use super::{MiniVersionApi, QueryVersion};

/// Takes the released version offline. Users can no longer open the mini program.
///
/// # Errors
///
/// - [`CAN_NOT_OFFLINE_WITHOUT_ONLINE`](super::MiniProgramErrorCode::NotOnline): the version is not online.
/// - [`CAN_NOT_OFFLINE_WITH_GRAY`](super::MiniProgramErrorCode::OfflineDuringGray): a version is in gradual
///   release. End it first.
/// - [`MINI_APP_VERSION_NOT_EXIST`](super::MiniProgramErrorCode::VersionNotFoundOnRelease): alternative code
///   for a version that does not exist.
/// - [`APPLICATION_TYPE_NOT_MINIAPP`](super::MiniProgramErrorCode::NotAMiniProgram): the application is not a
///   mini program. Send the call with the token of the merchant's mini program.
/// - [`SYSTEM_ERROR`](super::MiniProgramErrorCode::SystemError): Alipay failed: the outcome is unknown. Look
///   it up.
#[alipay_api(
    method = "alipay.open.mini.version.offline",
    v3 = POST,
    service = MiniVersionApi,
    resolve_with = QueryVersion,
)]
pub struct TakeOffline {
    /// Version, as three numbers such as `0.0.1`.
    #[alipay(max_len = 32)]
    pub app_version: String,
    /// Client on which the mini program runs. Default: `com.alipay.alipaywallet`, the Alipay app.
    #[alipay(max_len = 64)]
    pub bundle_id: Option<String>,
}
