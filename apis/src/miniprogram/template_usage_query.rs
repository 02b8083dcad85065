//! Mini programs of a template.

use alipay_runtime::{alipay_api, alipay_model};

use super::MiniProgramApi;

/// Lists the mini programs that were made from one of your templates. Safe to repeat. The response does not
/// tell how many pages there are: an empty page is the last one. Called as
/// `client.mini_programs().list_template_users(..)`.
///
/// # Errors
///
/// - [`TEMPLATE_ID_ISVAPPID_NOT_MATCH`](super::MiniProgramErrorCode::TemplateOfAnotherApp): the template
///   belongs to another provider application.
/// - [`INVALID_PARAMS`](super::MiniProgramErrorCode::InvalidParams): alternative code for a missing or
///   malformed parameter.
/// - [`SYSTEM_ERROR`](super::MiniProgramErrorCode::SystemError): Alipay failed: the outcome is unknown. Look
///   it up.
#[alipay_api(
    method = "alipay.open.mini.template.usage.query",
    v3 = GET,
    response = TemplateUsers,
    service = MiniProgramApi,
    call = list_template_users,
    idempotent,
    page(number = page_num, items = template_usage_info_list, item = TemplateUser),
)]
pub struct ListTemplateUsers {
    /// ID of the template.
    #[alipay(max_len = 32)]
    pub template_id: String,
    /// Version of the template, to list its users only.
    #[alipay(max_len = 32)]
    pub template_version: Option<String>,
    /// Page to return, counted from 1.
    #[alipay(min = 1)]
    pub page_num: Option<u32>,
    /// Mini programs per page.
    #[alipay(min = 1)]
    pub page_size: Option<u32>,
    /// Client on which the mini program runs. Default: `com.alipay.alipaywallet`, the Alipay app.
    #[alipay(max_len = 64)]
    pub bundle_id: Option<String>,
}

/// Mini programs of a template.
#[alipay_model(setters)]
pub struct TemplateUsers {
    /// Mini programs, with their versions.
    pub template_usage_info_list: Vec<TemplateUser>,
    /// App IDs of the mini programs.
    pub app_ids: Vec<String>,
}

/// Mini program of a template.
#[alipay_model(setters)]
pub struct TemplateUser {
    /// App ID of the mini program.
    pub mini_app_id: Option<String>,
    /// Version, as three numbers such as `0.0.1`.
    pub app_version: Option<String>,
}
