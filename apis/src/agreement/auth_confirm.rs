//! Confirmation of an authorization under an agreement.

use alipay_runtime::alipay_api;

use super::AgreementApi;

/// Confirms an authorization under an agreement, which [`ApplyAgreementAuth`](super::ApplyAgreementAuth)
/// applied for. On the V2 gateway only; Alipay documents no error codes. No query for the outcome is
/// documented. Called as `client.agreements().confirm_auth(..)`.
#[alipay_api(
    method = "alipay.user.agreement.auth.confirm",
    service = AgreementApi,
    call = confirm_auth,
)]
pub struct ConfirmAgreementAuth {
    /// Agreement number assigned by Alipay.
    pub agreement_no: String,
    /// Token of the application, which the confirmation contains.
    #[alipay(sensitive)]
    pub apply_token: Option<String>,
    /// Number of the confirmation.
    #[alipay(sensitive)]
    pub auth_confirm_no: Option<String>,
}
