//! Order of a merchant's receipt.

use alipay_runtime::{BeijingTime, alipay_api, alipay_model};

use super::BillApi;

/// Orders a receipt of a merchant for whom you act. Only for providers of fund services. Look it up with
/// [`QueryReceipt`](super::QueryReceipt). Called as `client.bills().apply_merchant_receipt(..)`.
///
/// # Errors
///
/// - [`INVALID_PARAMETER`](super::BillErrorCode::InvalidParameter): a parameter is missing or malformed.
///   Correct the request.
/// - [`SYSTEM_ERROR`](super::BillErrorCode::SystemError): Alipay failed. Retry after a pause.
#[alipay_api(
    method = "alipay.data.bill.ereceiptagent.apply",
    v3 = POST,
    response = AppliedMerchantReceipt,
    service = BillApi,
    call = apply_merchant_receipt,
)]
pub struct ApplyMerchantReceipt {
    /// Kind of receipt, such as `FUND_DETAIL` or `SUMMARY`.
    #[alipay(max_len = 32)]
    pub r#type: String,
    /// Subject of the receipt, depending on `type`.
    #[alipay(max_len = 64)]
    pub key: Option<String>,
    /// Start of the period, for totals.
    pub start_time: Option<BeijingTime>,
    /// End of the period, for totals.
    pub end_time: Option<BeijingTime>,
    /// Number of the agreement by which the merchant allows you to see its bills.
    #[alipay(max_len = 64)]
    pub agreement_no: Option<String>,
    /// Product of that agreement.
    #[alipay(max_len = 64)]
    pub agreement_type: Option<String>,
}

/// Ordered receipt of a merchant.
#[alipay_model(setters)]
pub struct AppliedMerchantReceipt {
    /// Number of the receipt.
    pub file_id: Option<String>,
}
