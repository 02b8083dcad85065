//! Answer of a merchant.

use alipay_runtime::{alipay_api, alipay_enum, alipay_model};

use super::{OperateType, OperationApi};

/// Looks up whether a merchant confirmed. Safe to repeat. Identify the operation by `batch_no`; or by the
/// merchant and the product or the permissions. Called as `client.operations().query_result(..)`.
///
/// # Errors
///
/// - [`AUTH_RECORD_LOSE`](super::ProviderErrorCode::AuthorizationNotFound): there is no authorization.
/// - [`BIND_RECORD_LOSE`](super::ProviderErrorCode::BindingNotFound): there is no binding.
/// - [`ILLEGAL_MERCHANT_NO`](super::ProviderErrorCode::MerchantNoInvalid): the merchant is unknown, or no
///   sub-merchant of yours.
/// - [`ILLEGAL_ALIPAY_ACCOUNT`](super::ProviderErrorCode::AccountInvalid): the Alipay account does not exist,
///   or is not suitable. Choose one of those in the response.
/// - [`NO_PERMISSION`](super::ProviderErrorCode::NoPermission): you may not do this.
/// - [`SP_DISCARD`](super::ProviderErrorCode::ProviderEnded): your contract as a provider ended.
/// - [`INVALID_PARAMETER`](super::ProviderErrorCode::InvalidParameter): a parameter is missing or malformed.
///   Correct the request.
/// - [`SYSTEM_ERROR`](super::ProviderErrorCode::SystemError): Alipay failed: the outcome is unknown. Look it
///   up.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
/// use alipay::provider::{OperateType, OperationApiExt, OperationStatus, QueryOperationResult};
///
/// let query = QueryOperationResult::new(OperateType::Authorize).with_merchant_no("2088301155943087");
/// let result = client.operations().query_result(query).await?;
/// println!("confirmed: {}", result.handle_status == Some(OperationStatus::Success));
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.open.sp.operation.result.query",
    v3 = GET,
    response = OperationResult,
    service = OperationApi,
    call = query_result,
    idempotent,
)]
pub struct QueryOperationResult {
    /// Kind of operation.
    pub operate_type: OperateType,
    /// Number of the operation.
    #[alipay(max_len = 64)]
    pub batch_no: Option<String>,
    /// Merchant: its account (PID), or the SMID of a sub-merchant, which requires it.
    #[alipay(max_len = 32)]
    pub merchant_no: Option<String>,
    /// Login name of the merchant at Alipay. Required for sub-merchants.
    #[alipay(max_len = 100, sensitive)]
    pub alipay_account: Option<String>,
    /// Product: `OPENAPI_BIND_DEFAULT` to bind an account, `OPENAPI_AUTH_DEFAULT` for an authorization.
    /// Either this or `isv_scene_permissions`.
    #[alipay(max_len = 64)]
    pub access_product_code: Option<String>,
    /// Permissions to ask for: scenes and their permissions, such as
    /// `SHOP_MANAGE:SHOP_MANAGE_BASE;MINI_APP_OPER:MINI_APP_OPER_BASE`.
    #[alipay(max_len = 512)]
    pub isv_scene_permissions: Option<String>,
}

/// Answer of a merchant.
#[alipay_model(setters)]
pub struct OperationResult {
    /// State of the operation.
    pub handle_status: Option<OperationStatus>,
    /// Account that is bound; begins with `2088`.
    pub bind_user_id: Option<String>,
    /// Merchant: its account (PID), or the SMID of a sub-merchant, which requires it.
    pub merchant_no: Option<String>,
}

/// State of an operation.
#[alipay_enum]
pub enum OperationStatus {
    /// Confirmed.
    #[alipay("SUCCESS")]
    Success,
    /// Waiting for the merchant.
    #[alipay("PROCESS")]
    Processing,
    /// The merchant opened it with another account.
    #[alipay("NO_PERMISSION")]
    NoPermission,
    /// There is neither authorization nor binding.
    #[alipay("NONE")]
    None,
    /// The merchant has no suitable account.
    #[alipay("NONE_ACCOUNT")]
    NoAccount,
}
