//! Frozen money (`efund`) of a seller.

use alipay_runtime::{alipay_api, alipay_model};

use super::SettlementApi;

/// Looks up the frozen money (`efund`) of a seller. Safe to repeat. On the V2 gateway only; Alipay
/// documents no error codes. Called as `client.settlements().query_efund(..)`.
#[alipay_api(
    method = "alipay.trade.settle.efund.query",
    response = Efund,
    service = SettlementApi,
    call = query_efund,
    idempotent,
)]
pub struct QueryEfund {
    /// `open_id` of the seller.
    pub seller_open_id: Option<String>,
    /// Account of the seller.
    pub seller_user_id: Option<String>,
    /// Business type of the settlement. The values are not documented.
    pub settle_biz_type: Option<String>,
}

/// Frozen money of a seller.
#[alipay_model(setters)]
pub struct Efund {
    /// Frozen amount. Its unit is not documented.
    pub freeze_amount: Option<String>,
}
