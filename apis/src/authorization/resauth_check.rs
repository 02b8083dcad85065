//! Check of an authorization (`resauth`).

use alipay_runtime::{alipay_api, alipay_model};

use super::AuthorizationApi;

/// Checks the authorization (`resauth`) between two accounts. Safe to repeat. On the V2 gateway only;
/// Alipay documents no error codes. Called as `client.authorizations().check_res_auth(..)`.
#[alipay_api(
    method = "alipay.open.auth.resauth.check",
    response = CheckedResAuth,
    service = AuthorizationApi,
    call = check_res_auth,
    idempotent,
)]
pub struct CheckResAuth {
    /// Scene of the authorization. The values are not documented.
    pub auth_scene: Option<String>,
    /// Account (PID) that authorizes.
    pub authorize_pid: Option<String>,
    /// Account (PID) to check.
    pub pid: Option<String>,
}

/// Outcome of the check.
#[alipay_model(setters)]
pub struct CheckedResAuth {
    /// State of the authorization. The values are not documented.
    pub auth_status: Option<i64>,
}
