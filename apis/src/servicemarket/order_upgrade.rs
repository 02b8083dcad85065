//! Requests authorization of further products for an order.

use alipay_runtime::{alipay_api, alipay_enum};

use super::OrderApi;

/// Asks the merchant to authorise further products for an order.
///
/// Meant for an order that is [`Done`](super::OrderStatus::Done); the merchant then has to agree. On the V2
/// gateway only. If the outcome is unknown, send it again: a request that waits for the merchant is refused as
/// such.
///
/// # Errors
///
/// - [`UPGRADE_ILLEGAL_STATUS`](super::UpgradeErrorCode::StatusInvalid): the order is not done yet.
/// - [`UPGRADE_ORDER_DUPLICATE`](super::UpgradeErrorCode::AlreadyRequested): one waits for the merchant.
/// - [`ORDER_NOT_EXIST`](super::UpgradeErrorCode::OrderNotFound): there is no order of this number.
/// - [`PARAMS_ERROR`](super::UpgradeErrorCode::InvalidParams): a parameter is missing or malformed.
#[alipay_api(method = "alipay.open.servicemarket.order.upgrade", service = OrderApi)]
pub struct UpgradeOrder {
    /// Number of the order.
    #[alipay(max_len = 64)]
    pub commodity_order_id: String,
    /// Codes of the products to be authorised, at most ten.
    #[alipay(max_len = 400)]
    pub product_codes: Vec<String>,
}

/// Why [`UpgradeOrder`](super::UpgradeOrder) was refused. Alipay's list goes on, but could not be read whole.
#[alipay_enum]
pub enum UpgradeErrorCode {
    /// A parameter is missing or malformed. Correct the request; repeating it does not help.
    #[alipay("PARAMS_ERROR")]
    InvalidParams,
    /// There is no such order. Check that the number is the order's and the environment the right one.
    #[alipay("ORDER_NOT_EXIST")]
    OrderNotFound,
    /// The order is not done yet. Finish it first.
    #[alipay("UPGRADE_ILLEGAL_STATUS")]
    StatusInvalid,
    /// One waits for the merchant already. Wait for the merchant.
    #[alipay("UPGRADE_ORDER_DUPLICATE")]
    AlreadyRequested,
}
