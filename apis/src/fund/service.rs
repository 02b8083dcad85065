//! Handle of the transfer endpoints.

use alipay_runtime::alipay_service;

/// Transfer endpoints.
///
/// Returned by `client.funds()`.
#[alipay_service(accessor = funds)]
pub struct FundApi;
