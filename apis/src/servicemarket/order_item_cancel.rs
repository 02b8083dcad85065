//! Cancels an item of an order.

use alipay_runtime::alipay_api;

use super::{OrderItemApi, QueryOrder};

/// Gives up one item of an order.
///
/// Meant for an item that is not finished, say [`Todo`](super::ItemStatus::Todo) or
/// [`Doing`](super::ItemStatus::Doing); the other items of the order go on. To turn down a whole order that
/// still waits, use [`RejectOrder`](super::RejectOrder). Merchant authorisation is not needed. If the outcome
/// is unknown, [`QueryOrder`] shows the state of the item.
///
/// # Errors
///
/// - [`ITEM_STATUS_NOT_ALLOW`](super::OrderItemErrorCode::StatusNotAllowed): too late, or cancelled already.
/// - [`COMMODITY_ORDER_ITEM_NOT_EXIST`](super::OrderItemErrorCode::ItemNotFound): the order has no item for
///   this shop or mini program.
/// - [`NO_PERMISSION_CANCEL_ORDER_ITEM`](super::OrderItemErrorCode::CancelNotPermitted): the order is not
///   yours.
/// - [`PARAMS_ERROR`](super::OrderItemErrorCode::InvalidParams): a parameter is missing or malformed.
#[alipay_api(
    method = "alipay.open.servicemarket.order.item.cancel",
    v3 = POST,
    service = OrderItemApi,
    resolve_with = QueryOrder,
    one_of(shop_id, mini_app_id),
)]
pub struct CancelItem {
    /// Number of the order, from [`OrderPlaced`](super::OrderPlaced).
    pub commodity_order_id: String,
    /// Why the item is given up. Write it for the merchant.
    pub cancel_reason: String,
    /// Mini program of the item. Needed for a mini-program plug-in of the service market.
    pub mini_app_id: Option<String>,
    /// Shop of the item. Needed unless the order comes from the Alipay service market.
    pub shop_id: Option<String>,
}
