//! State of an invitation.

use alipay_runtime::{alipay_api, alipay_model};

use super::ContractApi;

/// Looks up whether a merchant followed your invitation to sign contracts. Safe to repeat. Called as
/// `client.contracts().query_invitation(..)`.
///
/// # Errors
///
/// - [`INVITE_ISV_BIZ_ID_NOT_EXIST`](super::ProviderErrorCode::InvitationNotFound): the invitation does not
///   exist.
/// - [`MERCHANT_LOGON_ID_NOT_MATCH`](super::ProviderErrorCode::InvitationOfAnotherMerchant): the invitation
///   is that of another merchant.
/// - [`INVALID_PARAMS`](super::ProviderErrorCode::InvalidParams): alternative code for a missing or malformed
///   parameter.
/// - [`SYSTEM_ERROR`](super::ProviderErrorCode::SystemError): Alipay failed: the outcome is unknown. Look it
///   up.
#[alipay_api(
    method = "alipay.open.invite.order.query",
    v3 = GET,
    response = Invitation,
    service = ContractApi,
    call = query_invitation,
    idempotent,
)]
pub struct QueryInvitation {
    /// Number of the invitation, assigned by you.
    #[alipay(max_len = 64)]
    pub isv_biz_id: String,
    /// Login name of the merchant at Alipay.
    #[alipay(max_len = 100, sensitive)]
    pub alipay_logon_id: String,
}

/// State of an invitation.
#[alipay_model(setters)]
pub struct Invitation {
    /// Account of the merchant; begins with `2088`.
    pub merchant_pid: Option<String>,
    /// States of the products.
    pub sign_status_list: Vec<InvitedProduct>,
}

/// State of a product in an invitation.
#[alipay_model(setters)]
pub struct InvitedProduct {
    /// Product.
    pub product_code: Option<String>,
    /// Name of the product.
    pub product_name: Option<String>,
    /// State of the contract. The values are not documented.
    pub status: Option<String>,
}
