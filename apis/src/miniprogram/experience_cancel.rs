//! End of a trial.

use alipay_runtime::alipay_api;

use super::{MiniVersionApi, QueryTrial};

/// Ends the trial of a version. Called as `client.mini_versions().cancel_trial(..)`.
///
/// # Errors
///
/// - [`CAN_NOT_CANCEL_WITHOUT_PACKAGED`](super::MiniProgramErrorCode::NoTrial): the version is not the trial
///   version.
/// - [`MINI_APP_PACKAGE_INFO_NOT_EXIST`](super::MiniProgramErrorCode::VersionNotFound): the version does not
///   exist.
/// - [`APPLICATION_TYPE_NOT_MINIAPP`](super::MiniProgramErrorCode::NotAMiniProgram): the application is not a
///   mini program. Send the call with the token of the merchant's mini program.
/// - [`SYSTEM_ERROR`](super::MiniProgramErrorCode::SystemError): Alipay failed: the outcome is unknown. Look
///   it up.
#[alipay_api(
    method = "alipay.open.mini.experience.cancel",
    v3 = POST,
    service = MiniVersionApi,
    call = cancel_trial,
    resolve_with = QueryTrial,
)]
pub struct CancelTrial {
    /// Version, as three numbers such as `0.0.1`.
    #[alipay(max_len = 32)]
    pub app_version: String,
    /// Client on which the mini program runs. Default: `com.alipay.alipaywallet`, the Alipay app.
    #[alipay(max_len = 64)]
    pub bundle_id: Option<String>,
}
