//! Contract and authorization in one confirmation.

use alipay_runtime::{alipay_api, alipay_model};

use super::ContractApi;

/// Combines an order of contracts with an authorization, so that the merchant confirms once. If the outcome
/// is unknown, retry: an order of contracts that was used is refused with
/// [`SIGNORDER_BINDED`](super::ProviderErrorCode::SignOrderUsed). Called as
/// `client.contracts().create_sign_auth(..)`.
///
/// # Errors
///
/// - [`SIGNAUTH_MERCHANT_NOT_EXIST`](super::ProviderErrorCode::SignAuthMerchantNotFound): the merchant does
///   not exist.
/// - [`SIGNORDER_NOT_EXSIT`](super::ProviderErrorCode::SignOrderNotFound): the order of contracts does not
///   exist.
/// - [`SIGNORDER_BINDED`](super::ProviderErrorCode::SignOrderUsed): the order of contracts belongs to another
///   order already.
/// - [`SP_DISCARD`](super::ProviderErrorCode::ProviderEnded): your contract as a provider ended.
/// - [`ILLEGAL_ISV_USER`](super::ProviderErrorCode::NotAProvider): you are not a service provider. Apply for
///   the role in the console.
/// - [`ILLEGAL_PARAMS`](super::ProviderErrorCode::IllegalParams): alternative code for a missing or malformed
///   parameter.
/// - [`SYSTEM_ERROR`](super::ProviderErrorCode::SystemError): Alipay failed: the outcome is unknown. Look it
///   up.
#[alipay_api(
    method = "alipay.open.sp.isv.signauth.create",
    v3 = POST,
    response = SignAuth,
    service = ContractApi,
    call = create_sign_auth,
)]
pub struct CreateSignAuth {
    /// Login name of the merchant: a mobile number or an email address.
    #[alipay(max_len = 100, sensitive)]
    pub merchant_logon_id: String,
    /// Number of the order of contracts, from [`SubmittedBatch::order_no`](super::SubmittedBatch::order_no).
    #[alipay(max_len = 64)]
    pub sign_order_no: Option<String>,
    /// Scenes and permissions to ask for.
    pub isv_auth_scene_infos: Option<Vec<AuthScene>>,
    /// Specifies whether to ask for the authorization of your application: `1` yes (the default), `0` no.
    #[alipay(max_len = 2)]
    pub need_app_auth: Option<String>,
}

/// Order of a contract and an authorization.
#[alipay_model(setters)]
pub struct SignAuth {
    /// Number of the order.
    pub order_id: Option<String>,
}

/// Scene of an authorization.
#[alipay_model(setters)]
pub struct AuthScene {
    /// Scene, such as `SHOP_MANAGE`.
    #[alipay(max_len = 64)]
    pub scene_code: Option<String>,
    /// Permissions, joined by commas, such as `SHOP_MANAGE_BASE`.
    #[alipay(max_len = 256)]
    pub scene_permissions: Option<String>,
}
