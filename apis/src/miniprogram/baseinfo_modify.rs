//! Change of a mini program's basic data.

use alipay_runtime::{alipay_api, alipay_model, declaration::Upload};

use super::{MiniProgramApi, QueryBaseInfo};

/// Changes name, logo, description or categories of the mini program. Absent fields remain unchanged. Called
/// as `client.mini_programs().modify_base_info(..)`.
///
/// A change of a released mini program takes effect after an audit.
///
/// # Errors
///
/// - [`MINI_APP_NAME_DUPLICATE`](super::MiniProgramErrorCode::NameTakenOnChange): the name is taken. Choose
///   another one.
/// - [`MINI_APP_NAME_SENSITIVE`](super::MiniProgramErrorCode::NameNotAllowed): the name contains words that
///   Alipay does not allow.
/// - [`RISK_DECISION_HIT_BRAND`](super::MiniProgramErrorCode::NameOfABrand): the name contains a brand. Prove
///   your right to it in the console.
/// - [`CANNOT_MODIFY_NAME_AFTER_ONLINE`](super::MiniProgramErrorCode::NameFixed): the name can no longer be
///   changed, since the mini program was released.
/// - [`MINI_APP_INFO_AUDIT_CONTAINS`](super::MiniProgramErrorCode::ChangeInAudit): a change is in the audit
///   already. Wait for its outcome.
/// - [`OP_FREQUENCY_LIMIT`](super::MiniProgramErrorCode::TooManyChanges): too many changes. Retry later.
/// - [`APPLICATION_TYPE_NOT_MINIAPP`](super::MiniProgramErrorCode::NotAMiniProgram): the application is not a
///   mini program. Send the call with the token of the merchant's mini program.
/// - [`INVALID_PARAMETER`](super::MiniProgramErrorCode::InvalidParameter): a parameter is missing or
///   malformed. Correct the request.
/// - [`SYSTEM_ERROR`](super::MiniProgramErrorCode::SystemError): Alipay failed: the outcome is unknown. Look
///   it up.
#[alipay_api(
    method = "alipay.open.mini.baseinfo.modify",
    v3 = POST,
    response = ModifiedBaseInfo,
    service = MiniProgramApi,
    call = modify_base_info,
    resolve_with = QueryBaseInfo,
)]
pub struct ModifyBaseInfo {
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
    /// Logo: PNG or JPEG, a square of 180 pixels, at most 256 KB.
    #[alipay(file)]
    pub app_logo: Option<Upload>,
}

/// Changed basic data.
#[alipay_model(setters)]
pub struct ModifiedBaseInfo {
    /// State of the change, such as `1`. The values are not documented.
    pub modify_status: Option<String>,
}
