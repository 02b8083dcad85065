//! Submission of a batch.

use alipay_runtime::{alipay_api, alipay_model};

use super::{ContractApi, QueryBatch};

/// Submits a batch. The merchant is asked to confirm. Called as `client.contracts().submit_batch(..)`.
///
/// If the batch was opened with a ticket, the response contains the merchant's token.
///
/// # Errors
///
/// - [`BATCH_IS_EMPTY`](super::ProviderErrorCode::BatchEmpty): the batch is empty. Add a contract first.
/// - [`BATCH_STATUS_IS_FINAL`](super::ProviderErrorCode::BatchFinal): the batch was submitted or dropped, or
///   its hour has passed. Open a new one.
/// - [`BATCH_IS_NOT_EXIST`](super::ProviderErrorCode::BatchNotFound): the batch does not exist.
/// - [`NO_APP_PERMISSION`](super::ProviderErrorCode::BatchOfAnotherApp): the batch belongs to another
///   application.
/// - [`FEERATE_NOT_INTERAVL`](super::ProviderErrorCode::RateOutOfRange): the fee rate is not in the allowed
///   range.
/// - [`BUSINESS_LICENSE_NO_EMPTY`](super::ProviderErrorCode::LicenseNumberMissing): the number of the
///   business license is missing.
/// - [`ANT_PRODUCT_CONFLICT`](super::ProviderErrorCode::ProductConflict): the product conflicts with another
///   contract of the merchant.
/// - [`BIZ_ERROR`](super::ProviderErrorCode::BusinessError): the operation is not possible. The message
///   contains the reason.
/// - [`INVALID_PARAMETER`](super::ProviderErrorCode::InvalidParameter): a parameter is missing or malformed.
///   Correct the request.
/// - [`SYSTEM_ERROR`](super::ProviderErrorCode::SystemError): Alipay failed: the outcome is unknown. Look it
///   up.
#[alipay_api(
    method = "alipay.open.agent.confirm",
    v3 = POST,
    response = SubmittedBatch,
    service = ContractApi,
    call = submit_batch,
    resolve_with = QueryBatch,
)]
pub struct SubmitBatch {
    /// Number of the batch, from [`OpenBatch`](super::OpenBatch).
    #[alipay(max_len = 64)]
    pub batch_no: String,
}

/// Submitted batch.
#[alipay_model(setters)]
pub struct SubmittedBatch {
    /// Number of the order of contracts.
    pub order_no: Option<String>,
    /// Account of the merchant; begins with `2088`.
    pub user_id: Option<String>,
    /// `open_id` of the merchant.
    pub open_id: Option<String>,
    /// App ID of the merchant's application.
    pub auth_app_id: Option<String>,
    /// Token for calls on behalf of the merchant.
    #[alipay(sensitive)]
    pub app_auth_token: Option<String>,
    /// Refresh token, which is exchanged for the next token.
    #[alipay(sensitive)]
    pub app_refresh_token: Option<String>,
    /// Validity of the token, in seconds. Obsolete.
    #[alipay(as_text)]
    pub expires_in: Option<i64>,
    /// Validity of the refresh token, in seconds. Obsolete.
    #[alipay(as_text)]
    pub re_expires_in: Option<i64>,
}
