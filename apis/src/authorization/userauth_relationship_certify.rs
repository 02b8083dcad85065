//! Certification of a user's relationship.

use alipay_runtime::{alipay_api, alipay_model};

use super::AuthorizationApi;

/// Certifies a user's relationship with your application. On the V2 gateway only; Alipay documents no
/// error codes. Called as `client.authorizations().certify_user_relationship(..)`.
#[alipay_api(
    method = "alipay.open.auth.userauth.relationship.certify",
    response = CertifiedUserRelationship,
    service = AuthorizationApi,
    call = certify_user_relationship,
    one_of(user_id, open_id),
)]
pub struct CertifyUserRelationship {
    /// Action. The values are not documented.
    pub action: Option<String>,
    /// ID of the user within your application (`open_id`).
    #[alipay(sensitive)]
    pub open_id: Option<String>,
    /// Account of the user.
    pub user_id: Option<String>,
}

/// Outcome of the certification.
#[alipay_model(setters)]
pub struct CertifiedUserRelationship {
    /// Indicates whether the relationship is in effect.
    pub effective: Option<bool>,
}
