//! Handles.

use alipay_runtime::alipay_service;

/// Endpoints for shops. Returned by `client.shops()`.
#[alipay_service(accessor = shops)]
pub struct ShopApi;

/// Endpoints for the sub-merchants of platforms. Returned by `client.sub_merchants()`.
#[alipay_service(accessor = sub_merchants)]
pub struct SubMerchantApi;
