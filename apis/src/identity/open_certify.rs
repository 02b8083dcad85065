//! Page of an identity check.

use alipay_runtime::alipay_api;

use super::IdentityApi;

/// Creates the URL that opens a check in the Alipay app. Called as `client.identity_checks().open(..)`.
///
/// Outside of the app, open it with the scheme `alipays://platformapi/startapp?appId=20000067&url=` and the
/// percent-encoded URL. There is no response: look up the check with [`QueryCheck`](super::QueryCheck).
#[alipay_api(
    method = "alipay.user.certify.open.certify",
    service = IdentityApi,
    call = open,
    presigned,
)]
pub struct OpenCheck {
    /// ID of the check, from [`InitializedCheck::certify_id`](super::InitializedCheck::certify_id).
    #[alipay(max_len = 32, sensitive)]
    pub certify_id: String,
}
