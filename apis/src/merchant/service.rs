//! The handle of merchants.

use alipay_runtime::alipay_service;

/// Merchants' material. Comes from `client.merchants()`.
#[alipay_service(accessor = merchants)]
pub struct MerchantApi;
