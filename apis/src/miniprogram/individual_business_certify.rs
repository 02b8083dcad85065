//! Verification of a business license.

use alipay_runtime::{alipay_api, alipay_model};

use super::MiniProgramApi;

/// Verifies the business license of an individual, so that the mini program may use categories for
/// businesses. On the V2 gateway, the fields are parameters of the request instead of members of
/// `biz_content`. Called as `client.mini_programs().certify_business(..)`.
///
/// # Errors
///
/// - [`DUPLICATED_CERTIFY`](super::MiniProgramErrorCode::AlreadyVerified): the license is verified already.
/// - [`PRIVATE_NOT_CERTIFY`](super::MiniProgramErrorCode::OwnerNotVerified): the identity of the account's
///   owner is not verified.
/// - [`INVALID_PARAMS`](super::MiniProgramErrorCode::InvalidParams): alternative code for a missing or
///   malformed parameter.
/// - [`SYSTEM_ERROR`](super::MiniProgramErrorCode::SystemError): Alipay failed: the outcome is unknown. Look
///   it up.
#[alipay_api(
    method = "alipay.open.mini.individual.business.certify",
    v3 = POST,
    response = CertifiedBusiness,
    service = MiniProgramApi,
    call = certify_business,
)]
pub struct CertifyBusiness {
    /// Number of the business license.
    #[alipay(param, max_len = 32, sensitive)]
    pub license_no: String,
    /// Picture of the business license, as Base64; at most 2 MB.
    #[alipay(param, sensitive)]
    pub license_pic: String,
}

/// Outcome of the verification.
#[alipay_model(setters)]
pub struct CertifiedBusiness {
    /// Indicates whether the license was verified.
    pub certify_result: Option<bool>,
}
