//! Base data of an activity.

use alipay_runtime::alipay_model;

use super::{ActivityStatus, CodeMode};

/// What an activity is. Part of the newer form.
#[alipay_model(setters)]
pub struct ActivityBaseInfo {
    /// Alipay's number of the activity. Only in answers.
    #[alipay(max_len = 128)]
    pub activity_id: Option<String>,
    /// Your own number of the activity.
    pub out_activity_id: Option<String>,
    /// What it is called among you; buyers do not see it.
    #[alipay(max_len = 20)]
    pub activity_name: Option<String>,
    /// Kind of activity, in words of Alipay's.
    pub activity_product_type: Option<String>,
    /// Where the codes come from.
    pub code_mode: Option<CodeMode>,
    /// Whose activity it is; yours, when left out.
    pub belong_merchant_info: Option<BelongMerchantInfo>,
    /// Whether it runs. Only in answers.
    pub activity_status: Option<ActivityStatus>,
    /// How far the last change is, in words of Alipay's. Only in answers.
    pub activity_operation_status: Option<String>,
}

/// Whose activity it is. Service providers have to say so.
#[alipay_model(setters)]
pub struct BelongMerchantInfo {
    /// Number of the merchant.
    pub merchant_id: Option<String>,
    /// Kind of `merchant_id`, such as `SMID`: the number of a merchant behind a provider, to which an account
    /// has to be bound.
    pub merchant_id_type: Option<String>,
    /// What the merchant runs, in words of Alipay's.
    pub business_type: Option<String>,
}
