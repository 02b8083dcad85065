//! Handles.

use alipay_runtime::alipay_service;

/// Bill endpoints. Returned by `client.bills()`.
#[alipay_service(accessor = bills)]
pub struct BillApi;
