//! Promotion in template messages.

use alipay_runtime::{BeijingTime, alipay_api, alipay_model};

use super::MiniProgramApi;

/// Shows an activity in template messages of the mini program. A repeated call creates a second promotion.
/// Called as `client.mini_programs().create_template_marketing(..)`.
///
/// # Errors
///
/// - [`ACTIVITY_IS_NOT_EXIST`](super::MiniProgramErrorCode::ActivityNotFound): the activity does not exist.
/// - [`HAS_NO_AUTH_FOR_ACTIVITY`](super::MiniProgramErrorCode::ActivityNotPermitted): the activity does not
///   belong to you.
/// - [`TEMPLATE_ID_OVER_LIMIT`](super::MiniProgramErrorCode::TooManyTemplates): there are more than 50
///   templates. Send fewer.
#[alipay_api(
    method = "alipay.open.mini.template.marketing.create",
    v3 = POST,
    response = TemplateMarketing,
    service = MiniProgramApi,
    call = create_template_marketing,
)]
pub struct CreateTemplateMarketing {
    /// ID of the activity.
    #[alipay(max_len = 64)]
    pub activity_id: String,
    /// IDs of the message templates, at most 50.
    pub template_ids: Vec<String>,
    /// Title. Default: the name of the voucher.
    #[alipay(max_len = 64)]
    pub title: Option<String>,
    /// Start of the promotion.
    pub gmt_start: Option<BeijingTime>,
    /// End of the promotion.
    pub gmt_end: Option<BeijingTime>,
}

/// Promotion in template messages.
#[alipay_model(setters)]
pub struct TemplateMarketing {
    /// ID of the promotion.
    pub detail_id: Option<String>,
}
