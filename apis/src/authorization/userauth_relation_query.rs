//! Content of a user's authorization.

use alipay_runtime::{alipay_api, alipay_model};

use super::AuthorizationApi;

/// Looks up what a user has authorized your application for. Safe to repeat. On the V2 gateway only; Alipay
/// documents no error codes. Called as `client.authorizations().query_user_relation(..)`.
#[alipay_api(
    method = "alipay.open.auth.userauth.relation.query",
    response = UserRelation,
    service = AuthorizationApi,
    call = query_user_relation,
    idempotent,
    one_of(user_id, open_id),
)]
pub struct QueryUserRelation {
    /// Account of the user; begins with `2088`.
    #[alipay(max_len = 28)]
    pub user_id: Option<String>,
    /// ID of the user within your application (`open_id`).
    #[alipay(sensitive, max_len = 128)]
    pub open_id: Option<String>,
}

/// Content of a user's authorization.
#[alipay_model(setters)]
pub struct UserRelation {
    /// Name of your application.
    pub app_name: Option<String>,
    /// URL of your application's logo.
    pub app_logo: Option<String>,
    /// Authorized data.
    pub auth_content: Vec<String>,
    /// Start of the authorization.
    pub auth_start: Option<String>,
    /// End of the authorization.
    pub auth_end: Option<String>,
    /// Agreements that the user accepted.
    pub auth_agreements: Vec<UserAgreement>,
}

/// Agreement that a user accepted.
#[alipay_model(setters)]
pub struct UserAgreement {
    /// Name of the agreement.
    pub agreement_name: Option<String>,
    /// URL of the agreement.
    pub link: Option<String>,
    /// URL at which the agreement can be downloaded.
    pub download_link: Option<String>,
}
