//! Submission of a batch with a single contract.

use alipay_runtime::{alipay_api, alipay_model};

use super::{ContractApi, QueryBatch};

/// Submits a batch that was filled with [`SignProduct`](super::SignProduct). Called as
/// `client.contracts().submit_sign_batch(..)`.
///
/// # Errors
///
/// - [`BATCH_IS_EMPTY`](super::ProviderErrorCode::BatchEmpty): the batch is empty. Add a contract first.
/// - [`BATCH_STATUS_IS_FINAL`](super::ProviderErrorCode::BatchFinal): the batch was submitted or dropped, or
///   its hour has passed. Open a new one.
/// - [`BATCH_IS_NOT_EXIST`](super::ProviderErrorCode::BatchNotFound): the batch does not exist.
/// - [`NO_APP_PERMISSION`](super::ProviderErrorCode::BatchOfAnotherApp): the batch belongs to another
///   application.
/// - [`OPEN_API_SIGN_ISV_NOT_IN_WHITELIST`](super::ProviderErrorCode::ProviderNotInvitedToSign): you are not
///   admitted to this product. Contact Alipay.
/// - [`OPEN_API_SIGN_PRODUCT_NOT_SUPPORT`](super::ProviderErrorCode::ProductNotSupported): the product cannot
///   be signed by this call.
/// - [`ANT_PRODUCT_CONFLICT`](super::ProviderErrorCode::ProductConflict): the product conflicts with another
///   contract of the merchant.
/// - [`INVALID_PARAMETER`](super::ProviderErrorCode::InvalidParameter): a parameter is missing or malformed.
///   Correct the request.
/// - [`SYSTEM_ERROR`](super::ProviderErrorCode::SystemError): Alipay failed: the outcome is unknown. Look it
///   up.
#[alipay_api(
    method = "alipay.open.agent.commonsign.confirm",
    v3 = POST,
    response = SubmittedSignBatch,
    service = ContractApi,
    call = submit_sign_batch,
    resolve_with = QueryBatch,
)]
pub struct SubmitSignBatch {
    /// Number of the batch, from [`OpenBatch`](super::OpenBatch).
    #[alipay(max_len = 64)]
    pub batch_no: String,
}

/// Submitted batch with a single contract.
#[alipay_model(setters)]
pub struct SubmittedSignBatch {
    /// Number of the order of contracts.
    pub order_no: Option<String>,
}
