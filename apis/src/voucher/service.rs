//! Handle of the voucher endpoints.

use alipay_runtime::alipay_service;

/// Endpoints for merchants' vouchers and the activities that distribute them.
///
/// Returned by `client.order_vouchers()`. For a merchant who has authorized you, use
/// `client.for_merchant(token).order_vouchers()`.
#[alipay_service(accessor = order_vouchers)]
pub struct OrderVoucherApi;
