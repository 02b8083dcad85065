//! Completion of an item of an order.

use alipay_runtime::alipay_api;

use super::{OrderItemApi, QueryOrder};

/// Reports that the work on one item is completed.
///
/// For an item in [`Doing`](super::ItemStatus::Doing), of an accepted order. Alipay then asks the merchant to
/// confirm it ([`ToConfirm`](super::ItemStatus::ToConfirm)). The order must belong to you; authorization by
/// the merchant is not required. If the outcome is unknown, [`QueryOrder`] shows the state of the item.
///
/// # Errors
///
/// - [`ITEM_STATUS_NOT_ALLOW`](super::OrderItemErrorCode::StatusNotAllowed): the item is not accepted yet,
///   already completed, or cancelled.
/// - [`COMMODITY_ORDER_ITEM_NOT_EXIST`](super::OrderItemErrorCode::ItemNotFound): the order has no item for
///   this shop or mini program.
/// - [`NO_PERMISSION_OPERATION`](super::OrderItemErrorCode::OperationNotPermitted): the order does not belong
///   to you.
/// - [`PARAMS_ERROR`](super::OrderItemErrorCode::InvalidParams): a parameter is missing or malformed.
/// - [`SYSTEM_ERROR`](super::OrderItemErrorCode::SystemError): Alipay failed; look up the order, then retry.
#[alipay_api(
    method = "alipay.open.servicemarket.order.item.complete",
    v3 = POST,
    service = OrderItemApi,
    resolve_with = QueryOrder,
    one_of(shop_id, mini_app_id),
)]
pub struct CompleteItem {
    /// Order ID, from [`OrderPlaced`](super::OrderPlaced).
    pub commodity_order_id: String,
    /// ID of the item's mini program. Required for a mini-program plug-in of the service market.
    pub mini_app_id: Option<String>,
    /// ID of the item's shop. Required unless the order comes from the Alipay service market.
    pub shop_id: Option<String>,
}
