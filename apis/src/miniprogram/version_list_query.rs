//! Versions of a mini program.

use alipay_runtime::{BeijingTime, alipay_api, alipay_model};

use super::{AuditResult, MiniVersionApi, VersionStatus};

/// Lists the newest twenty versions, the largest first. Safe to repeat. Called as
/// `client.mini_versions().list(..)`.
///
/// # Errors
///
/// - [`APPLICATION_TYPE_NOT_MINIAPP`](super::MiniProgramErrorCode::NotAMiniProgram): the application is not a
///   mini program. Send the call with the token of the merchant's mini program.
/// - [`NO_TEMPLATE_INSTANTIATE_RELATION`](super::MiniProgramErrorCode::NotFromTemplate): the mini program was
///   not made from a template of yours.
/// - [`SYSTEM_ERROR`](super::MiniProgramErrorCode::SystemError): Alipay failed: the outcome is unknown. Look
///   it up.
#[alipay_api(
    method = "alipay.open.mini.version.list.query",
    v3 = GET,
    response = Versions,
    service = MiniVersionApi,
    call = list,
    idempotent,
)]
pub struct ListVersions {
    /// States of the versions to list, separated by commas.
    #[alipay(max_len = 128)]
    pub version_status: Option<String>,
    /// Client on which the mini program runs. Default: `com.alipay.alipaywallet`, the Alipay app.
    #[alipay(max_len = 64)]
    pub bundle_id: Option<String>,
}

/// Versions of a mini program.
#[alipay_model(setters)]
pub struct Versions {
    /// Versions.
    pub app_version_infos: Vec<Version>,
    /// Newest version of each state. Deprecated by Alipay.
    pub app_versions: Vec<String>,
}

/// Version of a mini program.
#[alipay_model(setters)]
pub struct Version {
    /// Version, as three numbers such as `0.0.1`.
    pub app_version: Option<String>,
    /// Client on which the mini program runs. Default: `com.alipay.alipaywallet`, the Alipay app.
    pub bundle_id: Option<String>,
    /// State of the version.
    pub version_status: Option<VersionStatus>,
    /// Description of the version.
    pub version_description: Option<String>,
    /// Creation time of the version.
    pub create_time: Option<BeijingTime>,
    /// Outcome of the basic audit. Only for versions submitted with both audits.
    pub base_audit: Option<AuditResult>,
    /// Outcome of the audit for promotion. Only for versions submitted with both audits.
    pub promote_audit: Option<AuditResult>,
    /// Indicates whether the version may be released without promotion.
    #[alipay(as_text)]
    pub can_release: Option<bool>,
}
