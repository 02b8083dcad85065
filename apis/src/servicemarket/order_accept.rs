//! Acceptance of an order.

use alipay_runtime::alipay_api;

use super::{OrderApi, QueryOrder};

/// Accepts an order that a merchant placed.
///
/// For an order in [`MerchantOrdered`](super::OrderStatus::MerchantOrdered), which waits for its service
/// provider. Afterwards the work can begin. The order belongs to you, so authorization by the merchant is not
/// required. If the outcome is unknown, [`QueryOrder`] shows whether the call was processed.
///
/// # Errors
///
/// - [`COMMODITY_ORDER_STATUS_INVALID`](super::OrderErrorCode::StatusInvalid): the order was already
///   accepted, or no longer waits.
/// - [`NO_PERMISSION_ACCETP_ORDER`](super::OrderErrorCode::AcceptNotPermitted): the order does not belong to
///   you.
/// - [`ORDER_NOT_EXIST`](super::OrderErrorCode::OrderNotFound): the order does not exist.
/// - [`PARAMS_ERROR`](super::OrderErrorCode::InvalidParams): the order ID is missing or malformed.
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
    /// Order ID, from [`OrderPlaced`](super::OrderPlaced).
    pub commodity_order_id: String,
}
