//! Request for an authorization or a binding.

use alipay_runtime::{alipay_api, alipay_model};

use super::{OperateType, OperationApi, QueryOperationResult, RecommendedAccount};

/// Asks a merchant for the authorization to run its shops and mini programs, or for the binding of an Alipay
/// account. The merchant is asked in the Alipay app.
///
/// # Errors
///
/// - [`ILLEGAL_MERCHANT_NO`](super::ProviderErrorCode::MerchantNoInvalid): the merchant is unknown, or no
///   sub-merchant of yours.
/// - [`ILLEGAL_ALIPAY_ACCOUNT`](super::ProviderErrorCode::AccountInvalid): the Alipay account does not exist,
///   or is not suitable. Choose one of those in the response.
/// - [`ILLEGAL_OPERATE_TYPE`](super::ProviderErrorCode::OperateTypeInvalid): the kind of operation is
///   unknown.
/// - [`MERCHANT_HAS_BOUND`](super::ProviderErrorCode::AlreadyBound): the merchant is bound to an account
///   already.
/// - [`MERCHANT_INFO_UNCOMPLETE`](super::ProviderErrorCode::MerchantIncomplete): the data of the merchant is
///   incomplete.
/// - [`SP_DISCARD`](super::ProviderErrorCode::ProviderEnded): your contract as a provider ended.
/// - [`ILLEGAL_ISV_USER`](super::ProviderErrorCode::NotAProvider): you are not a service provider. Apply for
///   the role in the console.
/// - [`INVALID_PARAMETER`](super::ProviderErrorCode::InvalidParameter): a parameter is missing or malformed.
///   Correct the request.
/// - [`SYSTEM_ERROR`](super::ProviderErrorCode::SystemError): Alipay failed: the outcome is unknown. Look it
///   up.
#[alipay_api(
    method = "alipay.open.sp.operation.apply",
    v3 = POST,
    response = AppliedOperation,
    service = OperationApi,
    resolve_with = QueryOperationResult,
    one_of(merchant_no, alipay_account),
)]
pub struct ApplyOperation {
    /// Kind of operation.
    pub operate_type: OperateType,
    /// Number assigned by you, unique among your operations.
    #[alipay(max_len = 64)]
    pub out_biz_no: String,
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

/// Request that the merchant has to confirm.
#[alipay_model(setters)]
pub struct AppliedOperation {
    /// Number of the operation.
    pub batch_no: Option<String>,
    /// Account that is bound.
    pub bind_account: Option<RecommendedAccount>,
    /// Masked accounts that the merchant could use, if `alipay_account` is not suitable.
    pub recommend_accounts: Vec<RecommendedAccount>,
}
