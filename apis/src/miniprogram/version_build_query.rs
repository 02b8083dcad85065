//! State of a build.

use alipay_runtime::alipay_api;

use super::{MiniVersionApi, VersionBuild};

/// Looks up the build of a version. Safe to repeat. Called as `client.mini_versions().query_build(..)`.
///
/// # Errors
///
/// - [`BUILD_VERSION_NOT_EXISTED`](super::MiniProgramErrorCode::BuildNotFound): the build does not exist.
/// - [`POLLING_BUILD_VERSION_NOT_EXIST`](super::MiniProgramErrorCode::BuildNotFoundOnPolling): the build does
///   not exist.
/// - [`NO_AUTH_RELATION`](super::MiniProgramErrorCode::NotAuthorized): the merchant has not authorized you.
///   Ask the merchant to authorize again.
/// - [`APPLICATION_TYPE_NOT_MINIAPP`](super::MiniProgramErrorCode::NotAMiniProgram): the application is not a
///   mini program. Send the call with the token of the merchant's mini program.
/// - [`SYSTEM_ERROR`](super::MiniProgramErrorCode::SystemError): Alipay failed: the outcome is unknown. Look
///   it up.
#[alipay_api(
    method = "alipay.open.mini.version.build.query",
    v3 = GET,
    response = VersionBuild,
    service = MiniVersionApi,
    call = query_build,
    idempotent,
)]
pub struct QueryVersionBuild {
    /// Version, as three numbers such as `0.0.1`.
    #[alipay(max_len = 32)]
    pub app_version: String,
    /// Client on which the mini program runs. Default: `com.alipay.alipaywallet`, the Alipay app.
    #[alipay(max_len = 64)]
    pub bundle_id: Option<String>,
}
