//! Handles.

use alipay_runtime::alipay_service;

/// Endpoints of the message service. Returned by `client.messages()`.
#[alipay_service(accessor = messages)]
pub struct MessageApi;
