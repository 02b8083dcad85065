//! Content of an app authorization.

use alipay_runtime::{alipay_api, alipay_model};

use super::AuthorizationApi;

/// Looks up the texts and agreements of an app authorization. Safe to repeat. On the V2 gateway only;
/// Alipay documents no error codes. Called as `client.authorizations().query_app_auth_content(..)`.
#[alipay_api(
    method = "alipay.open.auth.app.content.query",
    response = AppAuthContent,
    service = AuthorizationApi,
    call = query_app_auth_content,
    idempotent,
)]
pub struct QueryAppAuthContent {
    /// Scene of the authorization. The values are not documented.
    pub auth_scene: Option<String>,
}

/// Content of an app authorization.
#[alipay_model(setters)]
pub struct AppAuthContent {
    /// Agreements of the authorization.
    pub agreement: Vec<AppAuthAgreement>,
    /// Texts of the authorization.
    pub auth_text: Vec<String>,
}

/// Agreement of an app authorization.
#[alipay_model(setters)]
pub struct AppAuthAgreement {
    /// URL of the agreement.
    pub link: Option<String>,
    /// Name of the agreement.
    pub name: Option<String>,
}
