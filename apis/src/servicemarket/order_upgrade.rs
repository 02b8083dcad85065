//! Authorization of further products for an order.

use alipay_runtime::{alipay_api, alipay_enum};

use super::OrderApi;

/// Asks the merchant to authorize further products for an order.
///
/// For an order that is [`Done`](super::OrderStatus::Done); the merchant then has to agree. On the V2 gateway
/// only. If the outcome is unknown, retry: if a request already waits for the merchant, the call fails with
/// the code for that.
///
/// # Errors
///
/// - [`UPGRADE_ILLEGAL_STATUS`](super::UpgradeErrorCode::StatusInvalid): the order is not done yet.
/// - [`UPGRADE_ORDER_DUPLICATE`](super::UpgradeErrorCode::AlreadyRequested): a request already waits for the
///   merchant.
/// - [`ORDER_NOT_EXIST`](super::UpgradeErrorCode::OrderNotFound): the order does not exist.
/// - [`PARAMS_ERROR`](super::UpgradeErrorCode::InvalidParams): a parameter is missing or malformed.
#[alipay_api(method = "alipay.open.servicemarket.order.upgrade", service = OrderApi)]
pub struct UpgradeOrder {
    /// Order ID.
    #[alipay(max_len = 64)]
    pub commodity_order_id: String,
    /// Codes of the products to authorize, at most ten.
    #[alipay(max_len = 400)]
    pub product_codes: Vec<String>,
}

/// Error codes of [`UpgradeOrder`](super::UpgradeOrder). Alipay's list has more codes, but only these could
/// be read.
#[alipay_enum]
pub enum UpgradeErrorCode {
    /// A parameter is missing or malformed. Correct the request; a retry does not help.
    #[alipay("PARAMS_ERROR")]
    InvalidParams,
    /// The order does not exist. Check that the ID is that of an order and that the environment is correct.
    #[alipay("ORDER_NOT_EXIST")]
    OrderNotFound,
    /// The order is not done yet. Complete it first.
    #[alipay("UPGRADE_ILLEGAL_STATUS")]
    StatusInvalid,
    /// A request already waits for the merchant. Wait for the merchant.
    #[alipay("UPGRADE_ORDER_DUPLICATE")]
    AlreadyRequested,
}
