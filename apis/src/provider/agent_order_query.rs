//! State of a batch.

use alipay_runtime::{alipay_api, alipay_enum, alipay_model};

use super::ContractApi;

/// Looks up a submitted batch. Safe to repeat. Called as `client.contracts().query_batch(..)`.
///
/// # Errors
///
/// - [`BATCH_STATUS_NOT_SUBMIT`](super::ProviderErrorCode::BatchNotSubmitted): the batch was not submitted
///   yet.
/// - [`BATCH_IS_NOT_EXIST`](super::ProviderErrorCode::BatchNotFound): the batch does not exist.
/// - [`NO_APP_PERMISSION`](super::ProviderErrorCode::BatchOfAnotherApp): the batch belongs to another
///   application.
/// - [`INVALID_PARAMETER`](super::ProviderErrorCode::InvalidParameter): a parameter is missing or malformed.
///   Correct the request.
/// - [`SYSTEM_ERROR`](super::ProviderErrorCode::SystemError): Alipay failed: the outcome is unknown. Look it
///   up.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
/// use alipay::provider::{BatchOrderStatus, ContractApiExt, QueryBatch};
///
/// let order = client.contracts().query_batch(QueryBatch::new("2017110616474516400082883")).await?;
/// if order.order_status == Some(BatchOrderStatus::MerchantConfirm) {
///     println!("the merchant has to confirm at {:?}", order.confirm_url);
/// }
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.open.agent.order.query",
    v3 = GET,
    response = BatchOrder,
    service = ContractApi,
    call = query_batch,
    idempotent,
)]
pub struct QueryBatch {
    /// Number of the batch, from [`OpenBatch`](super::OpenBatch).
    #[alipay(max_len = 64)]
    pub batch_no: String,
}

/// State of a batch.
#[alipay_model(setters)]
pub struct BatchOrder {
    /// Number of the order of contracts.
    pub order_no: Option<String>,
    /// State of the order.
    pub order_status: Option<BatchOrderStatus>,
    /// Account of the merchant; begins with `2088`.
    pub merchant_pid: Option<String>,
    /// App ID of the mini program that the batch creates.
    pub agent_app_id: Option<String>,
    /// URL at which the merchant confirms.
    #[alipay(sensitive)]
    pub confirm_url: Option<String>,
    /// Reason for the rejection.
    pub reject_reason: Option<String>,
    /// States of the contracts.
    pub product_agent_status_infos: Vec<ContractStatus>,
    /// Restrictions of the products.
    pub restrict_infos: Vec<ContractRestriction>,
}

/// State of the order of a batch.
#[alipay_enum]
pub enum BatchOrderStatus {
    /// Held: data of the merchant is missing.
    #[alipay("MERCHANT_INFO_HOLD")]
    Held,
    /// In the audit.
    #[alipay("MERCHANT_AUDITING")]
    Auditing,
    /// Waiting for the merchant's confirmation.
    #[alipay("MERCHANT_CONFIRM")]
    MerchantConfirm,
    /// The merchant confirmed; the contracts are in effect.
    #[alipay("MERCHANT_CONFIRM_SUCCESS")]
    Confirmed,
    /// The merchant did not confirm in time.
    #[alipay("MERCHANT_CONFIRM_TIME_OUT")]
    ConfirmTimedOut,
    /// Rejected by the audit, or cancelled.
    #[alipay("MERCHANT_APPLY_ORDER_CANCELED")]
    Cancelled,
}

/// State of a contract.
#[alipay_model(setters)]
pub struct ContractStatus {
    /// Product.
    pub product_code: Option<String>,
    /// Name of the product.
    pub product_name: Option<String>,
    /// State of the contract.
    pub status: Option<String>,
    /// Reason for the rejection.
    pub reject_reason: Option<String>,
}

/// Restriction of a product.
#[alipay_model(setters)]
pub struct ContractRestriction {
    /// Product.
    pub restrict_product: Option<String>,
    /// Version of the product.
    pub restrict_version: Option<String>,
    /// Reason for the restriction.
    pub restrict_reason: Option<String>,
    /// Code of the reason.
    pub restrict_reason_code: Option<String>,
}
