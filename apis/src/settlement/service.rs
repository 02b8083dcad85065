//! Handles.

use alipay_runtime::alipay_service;

/// Settlement endpoints. Returned by `client.settlements()`.
#[alipay_service(accessor = settlements)]
pub struct SettlementApi;

/// Endpoints for royalty receivers and rates. Returned by `client.royalties()`.
#[alipay_service(accessor = royalties)]
pub struct RoyaltyApi;
