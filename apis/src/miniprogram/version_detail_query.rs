//! Version of a mini program.

use alipay_runtime::{BeijingTime, alipay_api, alipay_model};

use super::{AuditResult, GrayStrategy, MiniVersionApi, Region, RegionType, VersionStatus};

/// Looks up a version and the outcome of its audit. Safe to repeat.
///
/// # Errors
///
/// - [`APP_VERSION_IS_BLANK`](super::MiniProgramErrorCode::VersionMissing): the version is missing.
/// - [`VERSION_IS_BLANK`](super::MiniProgramErrorCode::VersionMissingInQuery): the version is missing.
/// - [`APPLICATION_TYPE_NOT_MINIAPP`](super::MiniProgramErrorCode::NotAMiniProgram): the application is not a
///   mini program. Send the call with the token of the merchant's mini program.
/// - [`SYSTEM_ERROR`](super::MiniProgramErrorCode::SystemError): Alipay failed: the outcome is unknown. Look
///   it up.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
/// use alipay::miniprogram::{MiniVersionApiExt, QueryVersion, VersionStatus};
///
/// let merchant = client.for_merchant("ca34ea491e7146cc87d25fca24c4cD11");
/// let version = merchant.mini_versions().query(QueryVersion::new("0.0.1")).await?;
/// if version.status == Some(VersionStatus::AuditReject) {
///     println!("rejected: {:?}", version.reject_reason);
/// }
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.open.mini.version.detail.query",
    v3 = GET,
    response = VersionDetail,
    service = MiniVersionApi,
    idempotent,
)]
pub struct QueryVersion {
    /// Version, as three numbers such as `0.0.1`.
    #[alipay(max_len = 32)]
    pub app_version: String,
    /// Client on which the mini program runs. Default: `com.alipay.alipaywallet`, the Alipay app.
    #[alipay(max_len = 64)]
    pub bundle_id: Option<String>,
}

/// Version of a mini program, with its audit.
#[alipay_model(setters)]
pub struct VersionDetail {
    /// Version, as three numbers such as `0.0.1`.
    pub app_version: Option<String>,
    /// State of the version.
    pub status: Option<VersionStatus>,
    /// Description of the version.
    pub version_desc: Option<String>,
    /// Reason for which the audit rejected it.
    pub reject_reason: Option<String>,
    /// Outcome of the basic audit. Only for versions submitted with both audits.
    pub base_audit: Option<AuditResult>,
    /// Remarks of the basic audit.
    pub base_audit_record: Option<AuditRecord>,
    /// Outcome of the audit for promotion. Only for versions submitted with both audits.
    pub promote_audit: Option<AuditResult>,
    /// Remarks of the audit for promotion.
    pub promote_audit_record: Option<AuditRecord>,
    /// Indicates whether the version may be released without promotion.
    #[alipay(as_text)]
    pub can_release: Option<bool>,
    /// Outcome of the security scan: `True`, `False`, or `NAN` while it runs.
    pub scan_result: Option<String>,
    /// Share of the users in the gradual release.
    pub gray_strategy: Option<GrayStrategy>,
    /// Creation time of the version.
    pub gmt_create: Option<BeijingTime>,
    /// Time of the submission to the audit.
    pub gmt_apply_audit: Option<BeijingTime>,
    /// Time of the audit's end.
    pub gmt_audit_end: Option<BeijingTime>,
    /// Time of the release.
    pub gmt_online: Option<BeijingTime>,
    /// Time at which it was taken offline.
    pub gmt_offline: Option<BeijingTime>,
    /// Name of the mini program, 3 to 30 characters: Chinese, letters, digits, `_`, `+` and `-`.
    pub app_name: Option<String>,
    /// English name, 3 to 30 characters.
    pub app_english_name: Option<String>,
    /// Slogan, 10 to 32 characters.
    pub app_slogan: Option<String>,
    /// Description, 20 to 400 characters.
    pub app_desc: Option<String>,
    /// URL of the logo.
    pub app_logo: Option<String>,
    /// Remark.
    pub memo: Option<String>,
    /// URLs of the screenshots.
    pub screen_shot_list: Vec<String>,
    /// Categories.
    pub mini_category_info_list: Vec<VersionCategory>,
    /// Categories by the older list.
    pub mini_app_category_info_list: Vec<VersionCategory>,
    /// Function packages.
    pub package_info_list: Vec<FunctionPackage>,
    /// Telephone number of the customer service, 5 to 30 digits and `-`.
    pub service_phone: Option<String>,
    /// Email address of the customer service.
    pub service_email: Option<String>,
    /// Kind of region in which the service is available.
    pub service_region_type: Option<RegionType>,
    /// Regions in which the service is available.
    pub service_region_info: Vec<Region>,
}

/// Remarks of an audit.
#[alipay_model(setters)]
pub struct AuditRecord {
    /// Remarks.
    pub memos: Vec<AuditMemo>,
    /// URLs of pictures.
    pub audit_images: Vec<String>,
}

/// Remark of an audit.
#[alipay_model(setters)]
pub struct AuditMemo {
    /// Remark.
    pub memo: Option<String>,
    /// URLs of pictures.
    pub memo_image_list: Vec<String>,
}

/// Category of a version.
#[alipay_model(setters)]
pub struct VersionCategory {
    /// ID of the first level.
    pub first_category_id: Option<String>,
    /// Name of the first level.
    pub first_category_name: Option<String>,
    /// ID of the second level.
    pub second_category_id: Option<String>,
    /// Name of the second level.
    pub second_category_name: Option<String>,
    /// ID of the third level.
    pub third_category_id: Option<String>,
    /// Name of the third level.
    pub third_category_name: Option<String>,
}

/// Function package of a version.
#[alipay_model(setters)]
pub struct FunctionPackage {
    /// Name of the package.
    pub package_name: Option<String>,
    /// Description of the package.
    pub package_desc: Option<String>,
    /// Way in which the package is opened.
    pub package_open_type: Option<String>,
    /// URL of its documentation.
    pub doc_url: Option<String>,
    /// State of the package.
    pub status: Option<String>,
}
