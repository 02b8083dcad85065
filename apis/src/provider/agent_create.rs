//! Opening of a batch.

use alipay_runtime::{alipay_api, alipay_enum, alipay_model};

use super::ContractApi;

/// Opens a batch of operations for a merchant. It is valid for one hour; opening it again returns another
/// batch. Called as `client.contracts().open_batch(..)`.
///
/// # Errors
///
/// - [`MERCHANT_IS_NOT_EXIST`](super::ProviderErrorCode::MerchantNotFound): the merchant does not exist.
/// - [`MERCHANT_NOT_CERTIFIED`](super::ProviderErrorCode::MerchantNotVerified): the merchant's identity is
///   not verified. The merchant has to verify it at Alipay.
/// - [`MERCHANT_NOT_ENABLED`](super::ProviderErrorCode::MerchantDisabled): the merchant's account is
///   disabled.
/// - [`NOT_ISV_APP_TYPE`](super::ProviderErrorCode::NotAProviderApp): your application is not that of a
///   service provider.
/// - [`PRE_AUTH_INVALID_AUTH_TICKET`](super::ProviderErrorCode::TicketInvalid): the ticket of the order is
///   invalid.
/// - [`INVALID_PARAMETER`](super::ProviderErrorCode::InvalidParameter): a parameter is missing or malformed.
///   Correct the request.
/// - [`SYSTEM_ERROR`](super::ProviderErrorCode::SystemError): Alipay failed: the outcome is unknown. Look it
///   up.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
/// use alipay::provider::{BatchContact, ContractApiExt, OpenBatch, SubmitBatch};
///
/// let contact = BatchContact::new("张三", "13900000000", "zhang@example.com");
/// let batch = client.contracts().open_batch(OpenBatch::new("merchant@example.com", contact)).await?;
/// if let Some(batch_no) = &batch.batch_no {
///     // Add contracts with `sign_face_to_face` or another call, then:
///     client.contracts().submit_batch(SubmitBatch::new(batch_no.as_str())).await?;
/// }
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.open.agent.create",
    v3 = POST,
    response = Batch,
    service = ContractApi,
    call = open_batch,
)]
pub struct OpenBatch {
    /// Merchant: its login name at Alipay, or its account (`2088`...).
    #[alipay(max_len = 100, sensitive)]
    pub account: String,
    /// Contact person of the merchant.
    pub contact_info: BatchContact,
    /// Ticket of an order of the service market, which authorizes you.
    #[alipay(max_len = 64, sensitive)]
    pub order_ticket: Option<String>,
    /// Mode: `BATCH_SIGN_NOT_NOTIFY` for contracts that the merchant confirms together with an authorization.
    /// Default: each submitted batch is confirmed on its own.
    #[alipay(max_len = 32)]
    pub sign_mode: Option<String>,
}

/// Opened batch.
#[alipay_model(setters)]
pub struct Batch {
    /// Number of the batch.
    pub batch_no: Option<String>,
    /// State of the batch.
    pub batch_status: Option<BatchStatus>,
}

/// State of a batch.
#[alipay_enum]
pub enum BatchStatus {
    /// Open.
    #[alipay("init")]
    Init,
    /// Submitted.
    #[alipay("submit")]
    Submitted,
    /// Dropped.
    #[alipay("cancel")]
    Cancelled,
    /// Not submitted within an hour.
    #[alipay("timeout")]
    TimedOut,
}

/// Contact person of a merchant.
#[alipay_model(setters)]
pub struct BatchContact {
    /// Name.
    #[alipay(max_len = 64, sensitive)]
    pub contact_name: String,
    /// Mobile number.
    #[alipay(max_len = 20, sensitive)]
    pub contact_mobile: String,
    /// Email address.
    #[alipay(max_len = 64, sensitive)]
    pub contact_email: String,
}
