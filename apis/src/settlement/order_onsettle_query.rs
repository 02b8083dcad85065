//! Money of a trade that is not settled yet.

use alipay_runtime::{Money, alipay_api, alipay_model};

use super::SettlementApi;

/// Looks up the money of a trade that is left for royalties. Safe to repeat. On the V2 gateway only. Called
/// as `client.settlements().query_unsettled(..)`.
#[alipay_api(
    method = "alipay.trade.order.onsettle.query",
    response = UnsettledAmount,
    service = SettlementApi,
    call = query_unsettled,
    idempotent,
)]
pub struct QueryUnsettled {
    /// Trade number assigned by Alipay.
    #[alipay(max_len = 64)]
    pub trade_no: String,
    /// Source of royalties. The values are not documented.
    #[alipay(max_len = 64)]
    pub royalty_source: Option<String>,
}

/// Money that is left.
#[alipay_model(setters)]
pub struct UnsettledAmount {
    /// Amount that is left for royalties, in yuan.
    pub unsettled_amount: Option<Money>,
}
