//! Synchronizes an instance of the financial technology platform.

use alipay_runtime::{BeijingTime, alipay_api};

use super::FinTechApi;

/// Brings an instance of a product into the market, or its newest state. Method `sync_instance` of the
/// handle.
#[alipay_api(
    method = "alipay.open.servicemarket.instance.sync",
    service = FinTechApi,
    call = sync_instance,
    idempotent,
)]
pub struct SyncFinTechInstance {
    /// Your number of this change; the same one is carried out once.
    #[alipay(idempotency_key)]
    pub out_biz_no: String,
    /// When the instance changed last, in milliseconds: an older change than the last one is dropped.
    pub gmt_modified: Option<i64>,
    /// Number of the instance.
    pub instance_id: Option<String>,
    /// State of the instance.
    pub instance_status: Option<String>,
    /// What happened to it.
    pub event: Option<String>,
    /// Code of the product.
    pub fin_tech_product_code: Option<String>,
    /// User number of the buyer.
    pub consumer_uid: Option<String>,
    /// From when it holds.
    pub effect_date: Option<BeijingTime>,
    /// Until when it holds.
    pub expire_date: Option<BeijingTime>,
}
