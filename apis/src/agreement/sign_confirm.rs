//! Confirmation of a signature.

use alipay_runtime::{alipay_api, alipay_model};

use super::AgreementApi;

/// Confirms the signature of an agreement, which [`SignAgreement`](super::SignAgreement) began. On the V2
/// gateway only; Alipay documents no error codes. If the outcome is unknown, look at the agreement with
/// [`QueryAgreement`](super::QueryAgreement). Called as `client.agreements().confirm_sign(..)`.
#[alipay_api(
    method = "alipay.user.agreement.sign.confirm",
    response = ConfirmedAgreement,
    service = AgreementApi,
    call = confirm_sign,
)]
pub struct ConfirmAgreement {
    /// Token of the application, which the confirmation contains.
    #[alipay(sensitive)]
    pub apply_token: String,
    /// Number of the identity document.
    #[alipay(sensitive)]
    pub cert_no: Option<String>,
    /// Number of the confirmation.
    #[alipay(sensitive)]
    pub confirm_no: Option<String>,
}

/// Confirmed agreement.
#[alipay_model(setters)]
pub struct ConfirmedAgreement {
    /// Agreement number assigned by Alipay.
    pub agreement_no: Option<String>,
    /// Indicates whether foreign exchange is possible. The values are not documented.
    pub forex_eligible: Option<String>,
    /// State. The values are not documented.
    pub status: Option<String>,
}
