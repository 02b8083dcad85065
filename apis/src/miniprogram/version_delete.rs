//! Deletion of a version.

use alipay_runtime::alipay_api;

use super::{ListVersions, MiniVersionApi};

/// Deletes a version that is in development.
///
/// # Errors
///
/// - [`CAN_NOT_DELETE_WITHOUT_DEV`](super::MiniProgramErrorCode::DeleteNotInDevelopment): only versions in
///   development can be deleted.
/// - [`CAN_NOT_DELETE_WITH_EXPERIENCE`](super::MiniProgramErrorCode::DeleteWithTrial): the version is the
///   trial version. Cancel the trial first.
/// - [`MINI_APP_PACKAGE_INFO_NOT_EXIST`](super::MiniProgramErrorCode::VersionNotFound): the version does not
///   exist.
/// - [`APPLICATION_TYPE_NOT_MINIAPP`](super::MiniProgramErrorCode::NotAMiniProgram): the application is not a
///   mini program. Send the call with the token of the merchant's mini program.
/// - [`SYSTEM_ERROR`](super::MiniProgramErrorCode::SystemError): Alipay failed: the outcome is unknown. Look
///   it up.
#[alipay_api(
    method = "alipay.open.mini.version.delete",
    v3 = POST,
    service = MiniVersionApi,
    resolve_with = ListVersions,
)]
pub struct DeleteVersion {
    /// Version, as three numbers such as `0.0.1`.
    #[alipay(max_len = 32)]
    pub app_version: String,
    /// Client on which the mini program runs. Default: `com.alipay.alipaywallet`, the Alipay app.
    #[alipay(max_len = 64)]
    pub bundle_id: Option<String>,
}
