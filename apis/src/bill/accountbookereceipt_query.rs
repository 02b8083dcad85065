//! State of an account book's receipt.

use alipay_runtime::{alipay_api, alipay_model};

use super::{BillApi, ReceiptStatus};

/// Looks up a receipt of an account book. Safe to repeat. Called as `client.bills().query_book_receipt(..)`.
///
/// # Errors
///
/// - [`BIZ_ERROR`](super::BillErrorCode::BusinessError): the receipt cannot be made. The message contains the
///   reason.
/// - [`DATA_QUERY_TIMEOUT`](super::BillErrorCode::QueryTimeout): the query took too long. Retry with a
///   shorter period.
/// - [`SYSTEM_BUSY`](super::BillErrorCode::SystemBusy): Alipay is busy. Retry after a pause.
/// - [`INVALID_PARAMETER`](super::BillErrorCode::InvalidParameter): a parameter is missing or malformed.
///   Correct the request.
/// - [`SYSTEM_ERROR`](super::BillErrorCode::SystemError): Alipay failed. Retry after a pause.
#[alipay_api(
    method = "alipay.data.bill.accountbookereceipt.query",
    v3 = GET,
    response = BookReceipt,
    service = BillApi,
    call = query_book_receipt,
    idempotent,
)]
pub struct QueryBookReceipt {
    /// Number of the receipt.
    #[alipay(max_len = 64)]
    pub file_id: String,
    /// Number of the agreement by which the merchant allows you to see its bills.
    #[alipay(max_len = 64)]
    pub agreement_no: Option<String>,
    /// Product of that agreement.
    #[alipay(max_len = 64)]
    pub agreement_type: Option<String>,
    /// Specifies whether the URL uses `https`. Set it to true.
    #[alipay(as_text)]
    pub secure: Option<bool>,
}

/// Receipt of an account book.
#[alipay_model(setters)]
pub struct BookReceipt {
    /// State of the receipt.
    pub status: Option<ReceiptStatus>,
    /// URL of the receipt. Valid for 30 seconds; look up the receipt again for another one.
    /// [`Client::download`](alipay_runtime::Client::download) downloads it.
    #[alipay(sensitive)]
    pub download_url: Option<String>,
    /// Reason for the failure.
    pub error_message: Option<String>,
}
