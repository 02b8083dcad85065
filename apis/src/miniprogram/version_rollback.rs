//! Return to the earlier version.

use alipay_runtime::alipay_api;

use super::{ListVersions, MiniVersionApi};

/// Replaces the released version with the one before it.
///
/// # Errors
///
/// - [`CAN_NOT_ROLLBACK_WITHOUT_OFFLINE`](super::MiniProgramErrorCode::NothingToRollBackTo): there is no
///   earlier version.
/// - [`CAN_NOT_CONTINUOUS_ROLLBACK`](super::MiniProgramErrorCode::RolledBackAlready): a version that was
///   rolled back to cannot be rolled back.
/// - [`MINI_APP_PACKAGE_INFO_NOT_EXIST`](super::MiniProgramErrorCode::VersionNotFound): the version does not
///   exist.
/// - [`APPLICATION_TYPE_NOT_MINIAPP`](super::MiniProgramErrorCode::NotAMiniProgram): the application is not a
///   mini program. Send the call with the token of the merchant's mini program.
/// - [`SYSTEM_ERROR`](super::MiniProgramErrorCode::SystemError): Alipay failed: the outcome is unknown. Look
///   it up.
#[alipay_api(
    method = "alipay.open.mini.version.rollback",
    v3 = POST,
    service = MiniVersionApi,
    resolve_with = ListVersions,
)]
pub struct RollBack {
    /// Released version, which is replaced.
    #[alipay(max_len = 32)]
    pub app_version: String,
    /// Client on which the mini program runs. Default: `com.alipay.alipaywallet`, the Alipay app.
    #[alipay(max_len = 64)]
    pub bundle_id: Option<String>,
}
