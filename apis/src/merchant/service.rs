//! Handle of the merchant endpoints.

use alipay_runtime::alipay_service;

/// Endpoints for the material of merchants. Returned by `client.merchants()`.
#[alipay_service(accessor = merchants)]
pub struct MerchantApi;
