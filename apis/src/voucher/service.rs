//! The handle of merchants' vouchers.

use alipay_runtime::alipay_service;

/// Vouchers of merchants, and the activities that give them out.
///
/// Comes from `client.order_vouchers()`. For a merchant that has authorised you, use
/// `client.for_merchant(token).order_vouchers()`.
#[alipay_service(accessor = order_vouchers)]
pub struct OrderVoucherApi;
