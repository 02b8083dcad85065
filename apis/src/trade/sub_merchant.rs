//! Sub-merchants.

use alipay_runtime::alipay_model;

/// Sub-merchant, if you trade on behalf of others.
#[alipay_model(setters)]
pub struct SubMerchant {
    /// Merchant ID assigned by Alipay at registration.
    #[alipay(max_len = 16)]
    pub merchant_id: Option<String>,
    /// Kind of merchant ID; `alipay` for an ID assigned by Alipay.
    #[alipay(max_len = 32)]
    pub merchant_type: Option<String>,
}
