//! Rejection of an order.

use alipay_runtime::alipay_api;

use super::{OrderApi, QueryOrder};

/// Rejects an order that a merchant placed.
///
/// For an order in [`MerchantOrdered`](super::OrderStatus::MerchantOrdered), which waits for its service
/// provider. To cancel part of an accepted order, use [`CancelItem`](super::CancelItem). Authorization by the
/// merchant is not required. If the outcome is unknown, [`QueryOrder`] shows whether the call was processed.
///
/// # Errors
///
/// - [`COMMODITY_ORDER_STATUS_INVALID`](super::OrderErrorCode::StatusInvalid): the order no longer waits.
/// - [`NO_PERMISSION_REJECT_ORDER`](super::OrderErrorCode::RejectNotPermitted): the order does not belong to
///   you.
/// - [`ORDER_NOT_EXIST`](super::OrderErrorCode::OrderNotFound): the order does not exist.
/// - [`PARAMS_ERROR`](super::OrderErrorCode::InvalidParams): the order ID or the reason is missing or
///   malformed.
#[alipay_api(
    method = "alipay.open.servicemarket.order.reject",
    v3 = POST,
    service = OrderApi,
    resolve_with = QueryOrder,
)]
pub struct RejectOrder {
    /// Order ID, from [`OrderPlaced`](super::OrderPlaced).
    pub commodity_order_id: String,
    /// Reason for the rejection, shown to the merchant.
    pub reject_reason: String,
}
