//! The handle of trades.

use alipay_runtime::alipay_service;

/// Trades, as their merchant works on them.
///
/// Comes from `client.trades()`. For a merchant that has authorised you, use
/// `client.for_merchant(token).trades()`.
#[alipay_service(accessor = trades)]
pub struct TradeApi;
