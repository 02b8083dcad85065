//! Cancellation of a release.

use alipay_runtime::{alipay_api, alipay_model};

use super::SettlementApi;

/// Cancels a confirmation that is not settled yet. On the V2 gateway only.
///
/// Alipay documents neither in which states it is possible nor its error codes.
#[alipay_api(
    method = "alipay.trade.settle.confirm.cancel",
    response = CancelledSettlement,
    service = SettlementApi,
)]
pub struct CancelSettlement {
    /// Trade number assigned by Alipay.
    #[alipay(max_len = 64)]
    pub trade_no: String,
    /// Request number of the confirmation to cancel.
    #[alipay(max_len = 64)]
    pub ori_request_no: String,
}

/// Cancelled confirmation.
#[alipay_model(setters)]
pub struct CancelledSettlement {
    /// Trade number assigned by Alipay.
    pub trade_no: Option<String>,
    /// Request number of the cancelled confirmation.
    pub ori_request_no: Option<String>,
}
