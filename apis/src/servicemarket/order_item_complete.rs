//! Reports an item of an order as completed.

use alipay_runtime::alipay_api;

use super::{OrderItemApi, QueryOrder};

/// Reports that the work on one item is done.
///
/// Meant for an item of an accepted order that is being worked on, in [`Doing`](super::ItemStatus::Doing).
/// The merchant is then asked to confirm ([`ToConfirm`](super::ItemStatus::ToConfirm)). The order must be one
/// of yours; merchant authorisation is not needed. If the outcome is unknown, [`QueryOrder`] shows the state
/// of the item.
///
/// # Errors
///
/// - [`ITEM_STATUS_NOT_ALLOW`](super::OrderItemErrorCode::StatusNotAllowed): not accepted yet, reported
///   already, or cancelled.
/// - [`COMMODITY_ORDER_ITEM_NOT_EXIST`](super::OrderItemErrorCode::ItemNotFound): the order has no item for
///   this shop or mini program.
/// - [`NO_PERMISSION_OPERATION`](super::OrderItemErrorCode::OperationNotPermitted): the order is not yours.
/// - [`PARAMS_ERROR`](super::OrderItemErrorCode::InvalidParams): a parameter is missing or malformed.
/// - [`SYSTEM_ERROR`](super::OrderItemErrorCode::SystemError): a fault at Alipay; query, then try again.
#[alipay_api(
    method = "alipay.open.servicemarket.order.item.complete",
    v3 = POST,
    service = OrderItemApi,
    resolve_with = QueryOrder,
    one_of(shop_id, mini_app_id),
)]
pub struct CompleteItem {
    /// Number of the order, from [`OrderPlaced`](super::OrderPlaced).
    pub commodity_order_id: String,
    /// Mini program of the item. Needed for a mini-program plug-in of the service market.
    pub mini_app_id: Option<String>,
    /// Shop of the item. Needed unless the order comes from the Alipay service market.
    pub shop_id: Option<String>,
}
