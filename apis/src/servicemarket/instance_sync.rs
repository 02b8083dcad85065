//! Synchronization of instances of financial technology products.

use alipay_runtime::{BeijingTime, alipay_api};

use super::FinTechApi;

/// Synchronizes the current state of a product's instance to the market. Called as
/// `client.fin_tech().sync_instance(..)`.
#[alipay_api(
    method = "alipay.open.servicemarket.instance.sync",
    service = FinTechApi,
    call = sync_instance,
    idempotent,
)]
pub struct SyncFinTechInstance {
    /// ID of this change, assigned by you; the same ID is processed once.
    #[alipay(idempotency_key)]
    pub out_biz_no: String,
    /// Time of the instance's last change, in milliseconds. Changes older than the last one are ignored.
    pub gmt_modified: Option<i64>,
    /// ID of the instance.
    pub instance_id: Option<String>,
    /// State of the instance.
    pub instance_status: Option<String>,
    /// Event that changed the instance.
    pub event: Option<String>,
    /// Code of the product.
    pub fin_tech_product_code: Option<String>,
    /// Alipay user ID of the buyer.
    pub consumer_uid: Option<String>,
    /// Start of the validity.
    pub effect_date: Option<BeijingTime>,
    /// End of the validity.
    pub expire_date: Option<BeijingTime>,
}
