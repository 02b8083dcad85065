//! State of a receipt.

use alipay_runtime::{alipay_api, alipay_model};

use super::{BillApi, ReceiptStatus};

/// Looks up a receipt. Safe to repeat; every five minutes is enough, every half an hour for totals. Called as
/// `client.bills().query_receipt(..)`.
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
    method = "alipay.data.bill.ereceipt.query",
    v3 = GET,
    response = Receipt,
    service = BillApi,
    call = query_receipt,
    idempotent,
)]
pub struct QueryReceipt {
    /// Number of the receipt.
    #[alipay(max_len = 64)]
    pub file_id: String,
}

/// Receipt.
#[alipay_model(setters)]
pub struct Receipt {
    /// State of the receipt.
    pub status: Option<ReceiptStatus>,
    /// URL of the receipt. Valid for 30 seconds; look up the receipt again for another one.
    /// [`Client::download`](alipay_runtime::Client::download) downloads it.
    #[alipay(sensitive)]
    pub download_url: Option<String>,
    /// Reason for the failure.
    pub error_message: Option<String>,
}
