//! Accepts an order.

use alipay_runtime::alipay_api;

use super::{OrderApi, QueryOrder};

/// Accepts an order that a merchant placed.
///
/// Meant for an order that waits for its provider, in
/// [`MerchantOrdered`](super::OrderStatus::MerchantOrdered). The work can begin afterwards. The order is
/// yours, so merchant authorisation is not needed. If the outcome is unknown, [`QueryOrder`] shows whether it
/// counted.
///
/// # Errors
///
/// - [`COMMODITY_ORDER_STATUS_INVALID`](super::OrderErrorCode::StatusInvalid): accepted already, or no longer
///   waiting.
/// - [`NO_PERMISSION_ACCETP_ORDER`](super::OrderErrorCode::AcceptNotPermitted): the order is not one of
///   yours.
/// - [`ORDER_NOT_EXIST`](super::OrderErrorCode::OrderNotFound): there is no order of this number.
/// - [`PARAMS_ERROR`](super::OrderErrorCode::InvalidParams): the number is missing or malformed.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
/// use alipay::servicemarket::{AcceptOrder, OrderApiExt};
///
/// client.orders().accept(AcceptOrder::new("20160010200000000033400")).await?;
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.open.servicemarket.order.accept",
    v3 = POST,
    service = OrderApi,
    resolve_with = QueryOrder,
)]
pub struct AcceptOrder {
    /// Number of the order, from [`OrderPlaced`](super::OrderPlaced).
    pub commodity_order_id: String,
}
