//! Handles.

use alipay_runtime::alipay_service;

/// Agreement endpoints. Returned by `client.agreements()`.
#[alipay_service(accessor = agreements)]
pub struct AgreementApi;
