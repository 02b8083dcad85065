//! Handle of the authorization endpoints.

use alipay_runtime::alipay_service;

/// Authorization endpoints for merchants and users. Returned by `client.authorizations()`.
#[alipay_service(accessor = authorizations)]
pub struct AuthorizationApi;
