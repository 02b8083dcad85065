//! Synchronizes an order of the financial technology platform.

use alipay_runtime::{BeijingTime, alipay_api, alipay_model};

use super::FinTechApi;

/// Brings an order into the market, or its newest state. Method `sync_order` of the handle.
#[alipay_api(
    method = "alipay.open.servicemarket.order.sync",
    response = SyncedOrder,
    service = FinTechApi,
    call = sync_order,
    idempotent,
)]
pub struct SyncFinTechOrder {
    /// Your number of this change; the same one is carried out once.
    #[alipay(idempotency_key)]
    pub out_biz_no: String,
    /// When the order changed last, in milliseconds: an older change than the last one is dropped.
    pub gmt_modified: Option<i64>,
    /// Number of the order in your system.
    pub fin_tech_order_no: Option<String>,
    /// Code of the product.
    pub fin_tech_product_code: Option<String>,
    /// State of the order in your system.
    pub order_status: Option<String>,
    /// Kind of the order in your system.
    pub order_type: Option<String>,
    /// When it was placed.
    pub order_time: Option<BeijingTime>,
    /// User number of the buyer.
    pub consumer_uid: Option<String>,
    /// The full price, in cents.
    pub original_amount: Option<i64>,
    /// The discount, in cents.
    pub discount_amount: Option<i64>,
    /// What coupons paid, in cents.
    pub coupon_amount: Option<i64>,
    /// What was paid, in cents.
    pub actual_amount: Option<i64>,
}

/// The order in the market.
#[alipay_model(setters)]
pub struct SyncedOrder {
    /// Number of the order in the market.
    pub order_no: Option<String>,
}
