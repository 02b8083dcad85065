//! Cancellation of an item of an order.

use alipay_runtime::alipay_api;

use super::{OrderItemApi, QueryOrder};

/// Cancels one item of an order.
///
/// For an item that is not finished, such as [`Todo`](super::ItemStatus::Todo) or
/// [`Doing`](super::ItemStatus::Doing); the other items of the order continue. To reject a whole order that
/// still waits, use [`RejectOrder`](super::RejectOrder). Authorization by the merchant is not required. If
/// the outcome is unknown, [`QueryOrder`] shows the state of the item.
///
/// # Errors
///
/// - [`ITEM_STATUS_NOT_ALLOW`](super::OrderItemErrorCode::StatusNotAllowed): the item is finished or already
///   cancelled.
/// - [`COMMODITY_ORDER_ITEM_NOT_EXIST`](super::OrderItemErrorCode::ItemNotFound): the order has no item for
///   this shop or mini program.
/// - [`NO_PERMISSION_CANCEL_ORDER_ITEM`](super::OrderItemErrorCode::CancelNotPermitted): the order does not
///   belong to you.
/// - [`PARAMS_ERROR`](super::OrderItemErrorCode::InvalidParams): a parameter is missing or malformed.
#[alipay_api(
    method = "alipay.open.servicemarket.order.item.cancel",
    v3 = POST,
    service = OrderItemApi,
    resolve_with = QueryOrder,
    one_of(shop_id, mini_app_id),
)]
pub struct CancelItem {
    /// Order ID, from [`OrderPlaced`](super::OrderPlaced).
    pub commodity_order_id: String,
    /// Reason for the cancellation, shown to the merchant.
    pub cancel_reason: String,
    /// ID of the item's mini program. Required for a mini-program plug-in of the service market.
    pub mini_app_id: Option<String>,
    /// ID of the item's shop. Required unless the order comes from the Alipay service market.
    pub shop_id: Option<String>,
}
