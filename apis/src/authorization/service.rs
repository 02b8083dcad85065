//! The handle of authorizations.

use alipay_runtime::alipay_service;

/// Authorisations of merchants and users. Comes from `client.authorizations()`.
#[alipay_service(accessor = authorizations)]
pub struct AuthorizationApi;
