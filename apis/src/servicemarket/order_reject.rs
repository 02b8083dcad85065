//! Rejects an order.

use alipay_runtime::alipay_api;

use super::{OrderApi, QueryOrder};

/// Refuses an order that a merchant placed.
///
/// Meant for an order that waits for its provider, in
/// [`MerchantOrdered`](super::OrderStatus::MerchantOrdered). To stop part of an order that you have accepted,
/// use [`CancelItem`](super::CancelItem). Merchant authorisation is not needed. If the outcome is unknown,
/// [`QueryOrder`] shows whether it counted.
///
/// # Errors
///
/// - [`COMMODITY_ORDER_STATUS_INVALID`](super::OrderErrorCode::StatusInvalid): the order no longer waits.
/// - [`NO_PERMISSION_REJECT_ORDER`](super::OrderErrorCode::RejectNotPermitted): the order is not one of
///   yours.
/// - [`ORDER_NOT_EXIST`](super::OrderErrorCode::OrderNotFound): there is no order of this number.
/// - [`PARAMS_ERROR`](super::OrderErrorCode::InvalidParams): the number or the reason is missing or
///   malformed.
#[alipay_api(
    method = "alipay.open.servicemarket.order.reject",
    v3 = POST,
    service = OrderApi,
    resolve_with = QueryOrder,
)]
pub struct RejectOrder {
    /// Number of the order, from [`OrderPlaced`](super::OrderPlaced).
    pub commodity_order_id: String,
    /// Why you refuse. Write it for the merchant.
    pub reject_reason: String,
}
