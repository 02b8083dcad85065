//! Confirmation of an item of an order for the merchant.

use alipay_runtime::alipay_api;

use super::{OrderItemApi, QueryOrder};

/// Confirms on the merchant's behalf that the work on one item is completed.
///
/// For an item in [`ToConfirm`](super::ItemStatus::ToConfirm), which waits for the merchant; paid items can
/// only be confirmed by the merchant. Requires authorization by the merchant: call it through
/// `client.for_merchant(token)`. If the outcome is unknown, [`QueryOrder`] shows the state of the item.
///
/// # Errors
///
/// - [`CONFIRM_CHARGE_ITEM_NOT_ALLOW`](super::OrderItemErrorCode::PaidItemNotConfirmable): the item is a paid
///   one; ask the merchant.
/// - [`ITEM_STATUS_NOT_ALLOW`](super::OrderItemErrorCode::StatusNotAllowed): the item is not reported as
///   completed yet, already confirmed, or cancelled.
/// - [`NO_PERMISSION_COMFIRM_ORDERITEM`](super::OrderItemErrorCode::ConfirmNotPermitted): the order does not
///   belong to you, or the authorization is not by its merchant.
/// - [`COMMODITY_ORDER_ITEM_NOT_EXIST`](super::OrderItemErrorCode::ItemNotFound): the order has no item for
///   this shop or mini program.
/// - [`PARAMS_ERROR`](super::OrderItemErrorCode::InvalidParams): a parameter is missing or malformed.
/// - [`SYSTEM_ERROR`](super::OrderItemErrorCode::SystemError): Alipay failed; look up the order, then retry.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client, token: &str) -> Result<(), alipay::Error> {
/// use alipay::servicemarket::{ConfirmItem, OrderItemApiExt};
///
/// // `token` is the `app_auth_token` that the merchant granted to your application.
/// let merchant = client.for_merchant(token);
/// let item = ConfirmItem::new("20160010200000000033400").with_mini_app_id("2017121800945174");
/// merchant.order_items().confirm(item).await?;
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.open.servicemarket.order.item.confirm",
    v3 = POST,
    service = OrderItemApi,
    resolve_with = QueryOrder,
    one_of(shop_id, mini_app_id),
)]
pub struct ConfirmItem {
    /// Order ID, from [`OrderPlaced`](super::OrderPlaced).
    pub commodity_order_id: String,
    /// ID of the item's mini program. Required for a mini-program plug-in of the service market.
    pub mini_app_id: Option<String>,
    /// ID of the item's shop. Required unless the order comes from the Alipay service market.
    pub shop_id: Option<String>,
}
