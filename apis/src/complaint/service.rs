//! Handle of the complaint endpoints.

use alipay_runtime::alipay_service;

/// Complaint endpoints for merchants.
///
/// Returned by `client.complaints()`. For a merchant who has authorized you, use
/// `client.for_merchant(token).complaints()`.
#[alipay_service(accessor = complaints)]
pub struct ComplaintApi;
