//! Application for an authorization under an agreement.

use alipay_runtime::{alipay_api, alipay_model};

use super::AgreementApi;

/// Applies for an authorization under an agreement, which
/// [`ConfirmAgreementAuth`](super::ConfirmAgreementAuth) confirms. On the V2 gateway only; Alipay
/// documents no error codes. Called as `client.agreements().apply_auth(..)`.
#[alipay_api(
    method = "alipay.user.agreement.auth.apply",
    response = AgreementAuthApplication,
    service = AgreementApi,
    call = apply_auth,
)]
pub struct ApplyAgreementAuth {
    /// Agreement number assigned by Alipay.
    pub agreement_no: String,
    /// Kind of confirmation. The values are not documented.
    pub auth_confirm_type: Option<String>,
    /// Scene of the authorization. The values are not documented.
    pub auth_scene: Option<String>,
}

/// Application for an authorization.
#[alipay_model(setters)]
pub struct AgreementAuthApplication {
    /// Token of the application, which the confirmation contains.
    #[alipay(sensitive)]
    pub apply_token: Option<String>,
}
