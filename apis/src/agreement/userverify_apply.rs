//! Start of a comparison of users.

use alipay_runtime::{alipay_api, alipay_model};

use super::AgreementApi;

/// Starts a comparison: is the user who is present the one who signed the agreement? The token that is
/// returned is handed to the Alipay app; [`QueryUserVerification`](super::QueryUserVerification) returns the
/// outcome. Repeating the call returns another token. Called as
/// `client.agreements().apply_user_verification(..)`.
///
/// # Errors
///
/// - [`USER_AGREEMENT_NOT_EXIST`](super::AgreementErrorCode::AgreementNotFound): the agreement does not
///   exist, or the user has not signed yet.
/// - [`AGREEMENT_NO_IS_INVALID`](super::AgreementErrorCode::NumberInvalid): the agreement number is invalid.
/// - [`INVALID_PARAMETER`](super::AgreementErrorCode::InvalidParameter): a parameter is missing or malformed.
///   Correct the request.
/// - [`SYSTEM_ERROR`](super::AgreementErrorCode::SystemError): Alipay failed: the outcome is unknown. Look up
///   the agreement.
#[alipay_api(
    method = "alipay.user.agreement.userverify.apply",
    v3 = POST,
    response = UserVerificationToken,
    service = AgreementApi,
    call = apply_user_verification,
)]
pub struct ApplyUserVerification {
    /// Agreement number assigned by Alipay.
    #[alipay(max_len = 64)]
    pub agreement_no: String,
}

/// Token of a comparison.
#[alipay_model(setters)]
pub struct UserVerificationToken {
    /// Token of the comparison.
    #[alipay(sensitive)]
    pub apply_token: Option<String>,
}
