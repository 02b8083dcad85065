//! Authorizations of a user.

use alipay_runtime::{alipay_api, alipay_model};

use super::AuthorizationApi;

/// Looks up whether a user has authorized your application. Safe to repeat. Called as
/// `client.authorizations().query_user_authorization(..)`.
///
/// # Errors
///
/// - [`INVALID_PARAMETER`](super::AuthorizationErrorCode::ParameterInvalid): a parameter is missing or
///   malformed.
#[alipay_api(
    method = "alipay.open.auth.userauth.relationship.query",
    v3 = GET,
    response = UserAuthorization,
    service = AuthorizationApi,
    call = query_user_authorization,
    idempotent,
    one_of(user_id, open_id),
)]
pub struct QueryUserAuthorization {
    /// Account of the user; begins with `2088`.
    #[alipay(max_len = 28)]
    pub user_id: Option<String>,
    /// ID of the user within your application (`open_id`).
    #[alipay(sensitive, max_len = 128)]
    pub open_id: Option<String>,
    /// Scopes to look up, joined by commas, such as `auth_user`.
    #[alipay(max_len = 256)]
    pub scopes: Option<String>,
}

/// Authorizations of a user.
#[alipay_model(setters)]
pub struct UserAuthorization {
    /// Authorizations, as the text of a JSON object: the end of each by its scope.
    pub query_detail: Option<String>,
}
