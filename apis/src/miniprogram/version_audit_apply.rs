//! Submission of a version to the audit.

use alipay_runtime::{alipay_api, alipay_enum, alipay_model, declaration::Upload};

use super::{MiniVersionApi, QueryVersion, Region};

/// Submits a version to Alipay's audit. Called as `client.mini_versions().apply_audit(..)`.
///
/// [`AuditPassed`](super::AuditPassed) or [`AuditRejected`](super::AuditRejected) notifies you of the
/// outcome, and [`QueryVersion`] returns it at any time. What was set before need not be set again.
///
/// # Errors
///
/// - [`CAN_NOT_SUBMIT_WITH_AUDIT`](super::MiniProgramErrorCode::AlreadySubmitted): a version is in the audit
///   already. Wait for its outcome, or withdraw it.
/// - [`CAN_NOT_SUBMIT_WITHOUT_INIT`](super::MiniProgramErrorCode::NotInDevelopment): the version is not in
///   development, so that it cannot be submitted.
/// - [`CAN_NOT_SUBMIT_WITHOUT_SCAN_PASS`](super::MiniProgramErrorCode::ScanNotPassed): the security scan is
///   not finished, or failed. Wait, or correct the code.
/// - [`MINI_APP_NAME_DUPLICATE`](super::MiniProgramErrorCode::NameTakenOnChange): the name is taken. Choose
///   another one.
/// - [`MINI_APP_NAME_SENSITIVE`](super::MiniProgramErrorCode::NameNotAllowed): the name contains words that
///   Alipay does not allow.
/// - [`MINI_APP_PACKAGE_INFO_NOT_EXIST`](super::MiniProgramErrorCode::VersionNotFound): the version does not
///   exist.
/// - [`APPLICATION_TYPE_NOT_MINIAPP`](super::MiniProgramErrorCode::NotAMiniProgram): the application is not a
///   mini program. Send the call with the token of the merchant's mini program.
/// - [`SYSTEM_ERROR`](super::MiniProgramErrorCode::SystemError): Alipay failed: the outcome is unknown. Look
///   it up.
#[alipay_api(
    method = "alipay.open.mini.version.audit.apply",
    v3 = POST,
    response = AppliedAudit,
    service = MiniVersionApi,
    call = apply_audit,
    resolve_with = QueryVersion,
)]
pub struct ApplyAudit {
    /// Version, as three numbers such as `0.0.1`.
    #[alipay(max_len = 32)]
    pub app_version: String,
    /// Changes of the version, 30 to 500 characters.
    #[alipay(max_len = 500)]
    pub version_desc: String,
    /// Audits to pass.
    pub audit_rule: Option<AuditRule>,
    /// Specifies whether the version is released automatically after it passed.
    #[alipay(as_text)]
    pub auto_online: Option<bool>,
    /// Specifies whether to ask for a quicker audit.
    #[alipay(as_text)]
    pub speed_up: Option<bool>,
    /// Remark for the auditors.
    #[alipay(max_len = 500)]
    pub memo: Option<String>,
    /// Client on which the mini program runs. Default: `com.alipay.alipaywallet`, the Alipay app.
    #[alipay(max_len = 64)]
    pub bundle_id: Option<String>,
    /// Name of the mini program, 3 to 30 characters: Chinese, letters, digits, `_`, `+` and `-`.
    #[alipay(max_len = 30)]
    pub app_name: Option<String>,
    /// English name, 3 to 30 characters.
    #[alipay(max_len = 30)]
    pub app_english_name: Option<String>,
    /// Slogan, 10 to 32 characters.
    #[alipay(max_len = 32)]
    pub app_slogan: Option<String>,
    /// Description, 20 to 400 characters.
    #[alipay(max_len = 400)]
    pub app_desc: Option<String>,
    /// Categories: the levels of a category joined by `_`, categories by `;`, such as `XS1001_XS2001_XS3002`.
    #[alipay(max_len = 256)]
    pub mini_category_ids: Option<String>,
    /// Categories by the older list: the levels of a category joined by `_`, categories by `;`. Ignored with
    /// `mini_category_ids`.
    #[alipay(max_len = 256)]
    pub app_category_ids: Option<String>,
    /// Telephone number of the customer service, 5 to 30 digits and `-`.
    #[alipay(max_len = 30)]
    pub service_phone: Option<String>,
    /// Email address of the customer service.
    #[alipay(max_len = 64)]
    pub service_email: Option<String>,
    /// Kind of region in which the service is available.
    pub region_type: Option<RegionType>,
    /// Regions in which the service is available.
    pub service_region_info: Option<Vec<Region>>,
    /// Name on the business license.
    #[alipay(max_len = 64)]
    pub license_name: Option<String>,
    /// Number of the business license.
    #[alipay(max_len = 32)]
    pub license_no: Option<String>,
    /// End of the license's validity, as `yyyy-MM-dd`, or `9999-12-31` for none.
    #[alipay(max_len = 32)]
    pub license_valid_date: Option<String>,
    /// Account for the auditors. (The spelling is Alipay's.)
    #[alipay(max_len = 64, sensitive)]
    pub test_accout: Option<String>,
    /// Password of that account.
    #[alipay(max_len = 64, sensitive)]
    pub test_password: Option<String>,
    /// Logo: PNG or JPEG, a square of 180 pixels, at most 256 KB.
    #[alipay(file)]
    pub app_logo: Option<Upload>,
    /// File for the auditors, such as a video.
    #[alipay(file)]
    pub test_file_name: Option<Upload>,
    /// Photo of the shop's front.
    #[alipay(file)]
    pub out_door_pic: Option<Upload>,
    /// First screenshot.
    #[alipay(file)]
    pub first_screen_shot: Option<Upload>,
    /// Second screenshot.
    #[alipay(file)]
    pub second_screen_shot: Option<Upload>,
    /// Third screenshot.
    #[alipay(file)]
    pub third_screen_shot: Option<Upload>,
    /// Fourth screenshot.
    #[alipay(file)]
    pub fourth_screen_shot: Option<Upload>,
    /// Fifth screenshot.
    #[alipay(file)]
    pub fifth_screen_shot: Option<Upload>,
    /// First page of the business license.
    #[alipay(file)]
    pub first_license_pic: Option<Upload>,
    /// Second page of the business license.
    #[alipay(file)]
    pub second_license_pic: Option<Upload>,
    /// Third page of the business license.
    #[alipay(file)]
    pub third_license_pic: Option<Upload>,
    /// Fourth page of the business license.
    #[alipay(file)]
    pub fourth_license_pic: Option<Upload>,
    /// Fifth page of the business license.
    #[alipay(file)]
    pub fifth_license_pic: Option<Upload>,
    /// First special license.
    #[alipay(file)]
    pub first_special_license_pic: Option<Upload>,
    /// Second special license.
    #[alipay(file)]
    pub second_special_license_pic: Option<Upload>,
    /// Third special license.
    #[alipay(file)]
    pub third_special_license_pic: Option<Upload>,
}

/// Submitted version.
#[alipay_model(setters)]
pub struct AppliedAudit {
    /// Indicates whether the audit is quicker.
    #[alipay(as_text)]
    pub speed_up: Option<bool>,
    /// Reason for which it is not.
    pub speed_up_memo: Option<String>,
}

/// Audits that a version has to pass.
#[alipay_enum]
pub enum AuditRule {
    /// Basic audit.
    #[alipay("BASE")]
    Base,
    /// Basic audit, and the audit for promotion.
    #[alipay("BASE_PROMOTE")]
    BasePromote,
}

/// Kind of region in which a service is available.
#[alipay_enum]
pub enum RegionType {
    /// Everywhere.
    #[alipay("GLOBAL")]
    Global,
    /// In China.
    #[alipay("CHINA")]
    China,
    /// In the listed regions.
    #[alipay("LOCATION")]
    Location,
}
