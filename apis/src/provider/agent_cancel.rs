//! Drop of a batch.

use alipay_runtime::alipay_api;

use super::ContractApi;

/// Drops a batch that was not submitted. If the outcome is unknown, retry: a batch that was dropped is
/// refused with [`BATCH_STATUS_IS_FINAL`](super::ProviderErrorCode::BatchFinal). Called as
/// `client.contracts().cancel_batch(..)`.
///
/// # Errors
///
/// - [`BATCH_STATUS_IS_FINAL`](super::ProviderErrorCode::BatchFinal): the batch was submitted or dropped, or
///   its hour has passed. Open a new one.
/// - [`BATCH_IS_NOT_EXIST`](super::ProviderErrorCode::BatchNotFound): the batch does not exist.
/// - [`NO_APP_PERMISSION`](super::ProviderErrorCode::BatchOfAnotherApp): the batch belongs to another
///   application.
/// - [`INVALID_PARAMETER`](super::ProviderErrorCode::InvalidParameter): a parameter is missing or malformed.
///   Correct the request.
#[alipay_api(
    method = "alipay.open.agent.cancel",
    v3 = POST,
    service = ContractApi,
    call = cancel_batch,
)]
pub struct CancelBatch {
    /// Number of the batch, from [`OpenBatch`](super::OpenBatch).
    #[alipay(max_len = 64)]
    pub batch_no: String,
}
