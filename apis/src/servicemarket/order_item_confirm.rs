//! Confirms an item of an order for the merchant.

use alipay_runtime::alipay_api;

use super::{OrderItemApi, QueryOrder};

/// Confirms, in the merchant's place, that the work on one item is done.
///
/// Meant for an item that waits for the merchant, in [`ToConfirm`](super::ItemStatus::ToConfirm), and never
/// for one that was paid for: that the merchant does. Needs the merchant's authorisation: call it through
/// `client.for_merchant(token)`. If the outcome is unknown, [`QueryOrder`] shows the state of the item.
///
/// # Errors
///
/// - [`CONFIRM_CHARGE_ITEM_NOT_ALLOW`](super::OrderItemErrorCode::PaidItemNotConfirmable): the item was paid
///   for; ask the merchant.
/// - [`ITEM_STATUS_NOT_ALLOW`](super::OrderItemErrorCode::StatusNotAllowed): not reported as done yet,
///   confirmed already, or cancelled.
/// - [`NO_PERMISSION_COMFIRM_ORDERITEM`](super::OrderItemErrorCode::ConfirmNotPermitted): the order is not
///   yours, or the authorisation is not that merchant's.
/// - [`COMMODITY_ORDER_ITEM_NOT_EXIST`](super::OrderItemErrorCode::ItemNotFound): the order has no item for
///   this shop or mini program.
/// - [`PARAMS_ERROR`](super::OrderItemErrorCode::InvalidParams): a parameter is missing or malformed.
/// - [`SYSTEM_ERROR`](super::OrderItemErrorCode::SystemError): a fault at Alipay; query, then try again.
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
    /// Number of the order, from [`OrderPlaced`](super::OrderPlaced).
    pub commodity_order_id: String,
    /// Mini program of the item. Needed for a mini-program plug-in of the service market.
    pub mini_app_id: Option<String>,
    /// Shop of the item. Needed unless the order comes from the Alipay service market.
    pub shop_id: Option<String>,
}
