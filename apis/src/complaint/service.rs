//! The handle of complaints.

use alipay_runtime::alipay_service;

/// Complaints about trades, as the merchant works on them.
///
/// Comes from `client.complaints()`. For a merchant that has authorised you, use
/// `client.for_merchant(token).complaints()`.
#[alipay_service(accessor = complaints)]
pub struct ComplaintApi;
