//! Payment of a batch in an app.

use alipay_runtime::alipay_api;

use super::FundApi;

/// Creates the order string by which an app pays a batch that [`CreateBatch`](super::CreateBatch) created.
/// There is no response: [`ListBatchTransfers`](super::ListBatchTransfers) returns the state of the batch.
/// Called as `client.funds().pay_batch_in_app(..)`.
#[alipay_api(
    method = "alipay.fund.batch.app.pay",
    service = FundApi,
    call = pay_batch_in_app,
    presigned,
)]
pub struct PayBatchInApp {
    /// Batch number assigned by Alipay.
    pub batch_trans_id: String,
}
