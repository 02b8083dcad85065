//! Order of an account book's receipt.

use alipay_runtime::{alipay_api, alipay_model};

use super::BillApi;

/// Orders a receipt of an account book (子账本). Only for providers with account books. Called as
/// `client.bills().apply_book_receipt(..)`.
///
/// # Errors
///
/// - [`BIZ_ERROR`](super::BillErrorCode::BusinessError): the receipt cannot be made. The message contains the
///   reason.
/// - [`SYSTEM_BUSY`](super::BillErrorCode::SystemBusy): Alipay is busy. Retry after a pause.
/// - [`INVALID_PARAMETER`](super::BillErrorCode::InvalidParameter): a parameter is missing or malformed.
///   Correct the request.
/// - [`SYSTEM_ERROR`](super::BillErrorCode::SystemError): Alipay failed. Retry after a pause.
#[alipay_api(
    method = "alipay.data.bill.accountbookereceipt.apply",
    v3 = POST,
    response = AppliedBookReceipt,
    service = BillApi,
    call = apply_book_receipt,
)]
pub struct ApplyBookReceipt {
    /// Kind of receipt.
    #[alipay(max_len = 32)]
    pub r#type: String,
    /// Subject of the receipt, depending on `type`.
    #[alipay(max_len = 64)]
    pub key: String,
    /// Number of the agreement by which the merchant allows you to see its bills.
    #[alipay(max_len = 64)]
    pub agreement_no: Option<String>,
    /// Shop number assigned by you.
    #[alipay(max_len = 64)]
    pub store_no: Option<String>,
}

/// Ordered receipt of an account book.
#[alipay_model(setters)]
pub struct AppliedBookReceipt {
    /// Number of the receipt.
    pub file_id: Option<String>,
}
