//! The handle of transfers.

use alipay_runtime::alipay_service;

/// Transfers of money.
///
/// Comes from `client.funds()`.
#[alipay_service(accessor = funds)]
pub struct FundApi;
