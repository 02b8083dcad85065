//! Outcome of a comparison of users.

use alipay_runtime::{alipay_api, alipay_model};

use super::AgreementApi;

/// Looks up the outcome of a comparison. Safe to repeat. Called as
/// `client.agreements().query_user_verification(..)`.
///
/// # Errors
///
/// - [`APPLY_TOKEN_NOT_EXIST`](super::AgreementErrorCode::TokenNotFound): the token does not exist, or has
///   expired.
/// - [`AGREEMENT_NO_IS_NOT_MATCH`](super::AgreementErrorCode::NumberMismatch): the token was issued for
///   another agreement.
/// - [`USER_AGREEMENT_NOT_EXIST`](super::AgreementErrorCode::AgreementNotFound): the agreement does not
///   exist, or the user has not signed yet.
/// - [`INVALID_PARAMETER`](super::AgreementErrorCode::InvalidParameter): a parameter is missing or malformed.
///   Correct the request.
/// - [`SYSTEM_ERROR`](super::AgreementErrorCode::SystemError): Alipay failed: the outcome is unknown. Look up
///   the agreement.
#[alipay_api(
    method = "alipay.user.agreement.userverify.query",
    v3 = GET,
    response = UserVerification,
    service = AgreementApi,
    call = query_user_verification,
    idempotent,
)]
pub struct QueryUserVerification {
    /// Agreement number assigned by Alipay.
    #[alipay(max_len = 64)]
    pub agreement_no: String,
    /// Token of the comparison.
    #[alipay(max_len = 64, sensitive)]
    pub apply_token: String,
}

/// Outcome of a comparison.
#[alipay_model(setters)]
pub struct UserVerification {
    /// Indicates whether the user is the one who signed the agreement.
    pub user_match: Option<bool>,
}
