//! Build of a version from a template.

use alipay_runtime::{alipay_api, alipay_model};

use super::{BuildStatus, MiniVersionApi, QueryVersionBuild};

/// Builds a version of a merchant's mini program from your template.
///
/// The build takes up to a minute: look it up with [`QueryVersionBuild`] until it is finished.
///
/// # Errors
///
/// - [`VERSION_HAS_EXISTED`](super::MiniProgramErrorCode::VersionTaken): the version exists. Use a larger
///   number.
/// - [`LARGER_VERSION_HAS_EXISTED`](super::MiniProgramErrorCode::LargerVersionExists): a larger version
///   exists. Use a larger number.
/// - [`DEV_VERSION_EXCEED_MAX_COUNT`](super::MiniProgramErrorCode::TooManyVersions): there are too many
///   versions in development. Delete one.
/// - [`CODE_TEMPLATE_NOT_EXIST`](super::MiniProgramErrorCode::TemplateNotFound): the template does not exist.
/// - [`TEMPLATE_NOT_ONLINE_OR_OFFLINE`](super::MiniProgramErrorCode::TemplateNotOnline): the template was
///   never released.
/// - [`NO_AUTH_RELATION`](super::MiniProgramErrorCode::NotAuthorized): the merchant has not authorized you.
///   Ask the merchant to authorize again.
/// - [`INVALID_EXT_JSON`](super::MiniProgramErrorCode::InvalidExt): `ext` is not a JSON object.
/// - [`APPLICATION_TYPE_NOT_MINIAPP`](super::MiniProgramErrorCode::NotAMiniProgram): the application is not a
///   mini program. Send the call with the token of the merchant's mini program.
/// - [`SYSTEM_ERROR`](super::MiniProgramErrorCode::SystemError): Alipay failed: the outcome is unknown. Look
///   it up.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
/// use alipay::miniprogram::{MiniVersionApiExt, UploadVersion};
///
/// let merchant = client.for_merchant("ca34ea491e7146cc87d25fca24c4cD11");
/// let version = UploadVersion::new("0.0.1", "2018081761126129").with_ext(r#"{"extEnable":true}"#);
/// println!("{:?}", merchant.mini_versions().upload(version).await?.build_status);
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.open.mini.version.upload",
    v3 = POST,
    response = VersionBuild,
    service = MiniVersionApi,
    resolve_with = QueryVersionBuild,
)]
pub struct UploadVersion {
    /// Version, as three numbers such as `0.0.1`.
    #[alipay(max_len = 32)]
    pub app_version: String,
    /// ID of the template.
    #[alipay(max_len = 32)]
    pub template_id: String,
    /// Version of the template. Default: the newest one that is online.
    #[alipay(max_len = 32)]
    pub template_version: Option<String>,
    /// Configuration of the template, as the text of a JSON object.
    #[alipay(max_len = 20480)]
    pub ext: Option<String>,
    /// Client on which the mini program runs. Default: `com.alipay.alipaywallet`, the Alipay app.
    #[alipay(max_len = 64)]
    pub bundle_id: Option<String>,
}

/// Build of a version.
#[alipay_model(setters)]
pub struct VersionBuild {
    /// State of the build.
    pub build_status: Option<BuildStatus>,
    /// State of the version's creation.
    pub create_status: Option<BuildStatus>,
    /// Indicates whether the build is not finished, so that it has to be looked up again.
    #[alipay(as_text)]
    pub need_rotation: Option<bool>,
    /// Indicates whether the version was created.
    #[alipay(as_text)]
    pub version_created: Option<bool>,
}
