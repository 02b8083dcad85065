//! End of a batch that was not paid.

use alipay_runtime::{alipay_api, alipay_model};

use super::FundApi;

/// Closes a batch. On the V2 gateway only; Alipay documents no error codes. If the outcome is unknown,
/// look up the batch by your number with [`ListBatchTransfers`](super::ListBatchTransfers). Called as
/// `client.funds().close_batch(..)`.
#[alipay_api(
    method = "alipay.fund.batch.close",
    response = ClosedBatch,
    service = FundApi,
    call = close_batch,
)]
pub struct CloseBatch {
    /// Batch number assigned by Alipay.
    pub batch_trans_id: String,
    /// Business scene of the batch. The values are not documented.
    pub biz_scene: Option<String>,
    /// Contracted product of the batch. The values are not documented.
    pub product_code: Option<String>,
}

/// Closed batch.
#[alipay_model(setters)]
pub struct ClosedBatch {
    /// Batch number assigned by Alipay.
    pub batch_trans_id: Option<String>,
    /// State of the batch. The values are not documented.
    pub status: Option<String>,
}
