//! Authorization code of an industry platform.

use alipay_runtime::{alipay_api, alipay_model};

use super::AuthorizationApi;

/// Creates an authorization code for an industry platform. On the V2 gateway only; Alipay documents no
/// error codes. Called as `client.authorizations().create_industry_platform_token(..)`.
#[alipay_api(
    method = "alipay.open.auth.industry.platform.create.token",
    response = IndustryPlatformToken,
    service = AuthorizationApi,
    call = create_industry_platform_token,
)]
pub struct CreateIndustryPlatformToken {
    /// App ID of the service provider.
    pub isv_appid: Option<String>,
    /// Scope of the authorization.
    pub scope: Option<String>,
}

/// Authorization code of an industry platform.
#[alipay_model(setters)]
pub struct IndustryPlatformToken {
    /// Authorization code.
    #[alipay(sensitive)]
    pub auth_code: Option<String>,
    /// App ID of the request. (The spelling is Alipay's.)
    pub requst_app_id: Option<String>,
    /// Scope of the authorization.
    pub scope: Option<String>,
}
