//! Sub-merchants.

use alipay_runtime::alipay_model;

/// The merchant behind you, when you trade for others.
#[alipay_model(setters)]
pub struct SubMerchant {
    /// Alipay's number of the merchant, from its registration.
    #[alipay(max_len = 16)]
    pub merchant_id: Option<String>,
    /// How it is numbered; `alipay` for Alipay's number.
    #[alipay(max_len = 32)]
    pub merchant_type: Option<String>,
}
