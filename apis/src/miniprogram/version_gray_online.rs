//! Gradual release.

use alipay_runtime::{alipay_api, alipay_enum};

use super::{MiniVersionApi, QueryVersion};

/// Releases a version to a share of the users. The share can only grow. Called as
/// `client.mini_versions().release_gradually(..)`.
///
/// # Errors
///
/// - [`CAN_NOT_GRAY_WITHOUT_AUDIT_PASS`](super::MiniProgramErrorCode::GrayWithoutAudit): the version has not
///   passed the audit.
/// - [`GRAY_STRATEGY_NOT_ALLOW_REDUCE`](super::MiniProgramErrorCode::GrayCannotShrink): the share of a
///   gradual release can only grow.
/// - [`MINI_APP_PACKAGE_INFO_NOT_EXIST`](super::MiniProgramErrorCode::VersionNotFound): the version does not
///   exist.
/// - [`APPLICATION_TYPE_NOT_MINIAPP`](super::MiniProgramErrorCode::NotAMiniProgram): the application is not a
///   mini program. Send the call with the token of the merchant's mini program.
/// - [`SYSTEM_ERROR`](super::MiniProgramErrorCode::SystemError): Alipay failed: the outcome is unknown. Look
///   it up.
#[alipay_api(
    method = "alipay.open.mini.version.gray.online",
    v3 = POST,
    service = MiniVersionApi,
    call = release_gradually,
    resolve_with = QueryVersion,
)]
pub struct ReleaseGradually {
    /// Version, as three numbers such as `0.0.1`.
    #[alipay(max_len = 32)]
    pub app_version: String,
    /// Share of the users.
    pub gray_strategy: GrayStrategy,
    /// Client on which the mini program runs. Default: `com.alipay.alipaywallet`, the Alipay app.
    #[alipay(max_len = 64)]
    pub bundle_id: Option<String>,
}

/// Share of the users in a gradual release.
#[alipay_enum]
pub enum GrayStrategy {
    /// 10 percent.
    #[alipay("p10")]
    TenPercent,
    /// 30 percent.
    #[alipay("p30")]
    ThirtyPercent,
    /// 50 percent.
    #[alipay("p50")]
    FiftyPercent,
}
