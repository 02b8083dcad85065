//! State of the trial version.

use alipay_runtime::{alipay_api, alipay_enum, alipay_model};

use super::MiniVersionApi;

/// Looks up the trial version and its QR code. Safe to repeat. Called as
/// `client.mini_versions().query_trial(..)`.
///
/// # Errors
///
/// - [`MINI_APP_PACKAGE_INFO_NOT_EXIST`](super::MiniProgramErrorCode::VersionNotFound): the version does not
///   exist.
/// - [`APPLICATION_TYPE_NOT_MINIAPP`](super::MiniProgramErrorCode::NotAMiniProgram): the application is not a
///   mini program. Send the call with the token of the merchant's mini program.
/// - [`SYSTEM_ERROR`](super::MiniProgramErrorCode::SystemError): Alipay failed: the outcome is unknown. Look
///   it up.
#[alipay_api(
    method = "alipay.open.mini.experience.query",
    v3 = GET,
    response = Trial,
    service = MiniVersionApi,
    call = query_trial,
    idempotent,
)]
pub struct QueryTrial {
    /// Version, as three numbers such as `0.0.1`.
    #[alipay(max_len = 32)]
    pub app_version: String,
    /// Client on which the mini program runs. Default: `com.alipay.alipaywallet`, the Alipay app.
    #[alipay(max_len = 64)]
    pub bundle_id: Option<String>,
}

/// Trial version.
#[alipay_model(setters)]
pub struct Trial {
    /// State of the trial version.
    pub status: Option<TrialStatus>,
    /// URL of a picture of its QR code.
    pub exp_qr_code_url: Option<String>,
    /// Link that opens it in the app.
    pub exp_schema_url: Option<String>,
}

/// State of a trial version.
#[alipay_enum]
pub enum TrialStatus {
    /// The version is not the trial version.
    #[alipay("notExpVersion")]
    NotATrial,
    /// The trial version is ready.
    #[alipay("expVersionPackaged")]
    Packaged,
    /// The trial version is being built.
    #[alipay("expVersionPackaging")]
    Packaging,
}
