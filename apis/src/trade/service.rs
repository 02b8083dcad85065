//! Handle of the trade endpoints.

use alipay_runtime::alipay_service;

/// Trade endpoints for merchants.
///
/// Returned by `client.trades()`. For a merchant who has authorized you, use
/// `client.for_merchant(token).trades()`.
#[alipay_service(accessor = trades)]
pub struct TradeApi;
