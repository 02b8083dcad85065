//! Synchronization of orders of financial technology products.

use alipay_runtime::{BeijingTime, alipay_api, alipay_model};

use super::FinTechApi;

/// Synchronizes the current state of an order to the market. Called as `client.fin_tech().sync_order(..)`.
#[alipay_api(
    method = "alipay.open.servicemarket.order.sync",
    response = SyncedOrder,
    service = FinTechApi,
    call = sync_order,
    idempotent,
)]
pub struct SyncFinTechOrder {
    /// ID of this change, assigned by you; the same ID is processed once.
    #[alipay(idempotency_key)]
    pub out_biz_no: String,
    /// Time of the order's last change, in milliseconds. Changes older than the last one are ignored.
    pub gmt_modified: Option<i64>,
    /// Number of the order in your system.
    pub fin_tech_order_no: Option<String>,
    /// Code of the product.
    pub fin_tech_product_code: Option<String>,
    /// State of the order in your system.
    pub order_status: Option<String>,
    /// Type of the order in your system.
    pub order_type: Option<String>,
    /// Time of the order.
    pub order_time: Option<BeijingTime>,
    /// Alipay user ID of the buyer.
    pub consumer_uid: Option<String>,
    /// Full price, in cents.
    pub original_amount: Option<i64>,
    /// Discount, in cents.
    pub discount_amount: Option<i64>,
    /// Amount paid by coupons, in cents.
    pub coupon_amount: Option<i64>,
    /// Paid amount, in cents.
    pub actual_amount: Option<i64>,
}

/// Order in the market.
#[alipay_model(setters)]
pub struct SyncedOrder {
    /// Number of the order in the market.
    pub order_no: Option<String>,
}
