//! End of a user's authorization.

use alipay_runtime::{alipay_api, alipay_model};

use super::{AuthorizationApi, QueryUserRelation};

/// Ends a user's authorization of your application. On the V2 gateway only; Alipay documents no error codes.
/// Called as `client.authorizations().cancel_user_relation(..)`.
#[alipay_api(
    method = "alipay.open.auth.userauth.relation.cancel",
    response = CancelledUserRelation,
    service = AuthorizationApi,
    call = cancel_user_relation,
    resolve_with = QueryUserRelation,
    one_of(user_id, open_id),
)]
pub struct CancelUserRelation {
    /// Account of the user; begins with `2088`.
    #[alipay(max_len = 28)]
    pub user_id: Option<String>,
    /// ID of the user within your application (`open_id`).
    #[alipay(sensitive, max_len = 128)]
    pub open_id: Option<String>,
}

/// Ended authorization of a user.
#[alipay_model(setters)]
pub struct CancelledUserRelation {
    /// Result of the call.
    pub result: Option<String>,
}
