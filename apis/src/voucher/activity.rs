//! Base data of an activity.

use alipay_runtime::alipay_model;

use super::{ActivityStatus, CodeMode};

/// Base data of an activity. Part of the newer form.
#[alipay_model(setters)]
pub struct ActivityBaseInfo {
    /// Activity ID assigned by Alipay. Only in responses.
    #[alipay(max_len = 128)]
    pub activity_id: Option<String>,
    /// Activity ID assigned by you.
    pub out_activity_id: Option<String>,
    /// Internal name of the activity, not shown to buyers.
    #[alipay(max_len = 20)]
    pub activity_name: Option<String>,
    /// Type of the activity, as defined by Alipay.
    pub activity_product_type: Option<String>,
    /// Origin of the voucher codes.
    pub code_mode: Option<CodeMode>,
    /// Merchant to whom the activity belongs. Default: you.
    pub belong_merchant_info: Option<BelongMerchantInfo>,
    /// State of the activity. Only in responses.
    pub activity_status: Option<ActivityStatus>,
    /// State of the last change, as defined by Alipay. Only in responses.
    pub activity_operation_status: Option<String>,
}

/// Merchant to whom an activity belongs. Required for service providers.
#[alipay_model(setters)]
pub struct BelongMerchantInfo {
    /// Merchant ID.
    pub merchant_id: Option<String>,
    /// Kind of `merchant_id`, such as `SMID`: the ID of a sub-merchant, to which an account has to be bound.
    pub merchant_id_type: Option<String>,
    /// Business type of the merchant, as defined by Alipay.
    pub business_type: Option<String>,
}
