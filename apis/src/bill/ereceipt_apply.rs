//! Order of a receipt.

use alipay_runtime::{alipay_api, alipay_enum, alipay_model};

use super::BillApi;

/// Orders a receipt with Alipay's seal: for an entry, a transfer or trade, or the totals of a day or a month.
/// Called as `client.bills().apply_receipt(..)`.
///
/// It takes minutes, for totals longer: look it up every five minutes with
/// [`QueryReceipt`](super::QueryReceipt). Ordering it again returns another number and changes nothing else.
///
/// # Errors
///
/// - [`BIZ_ERROR`](super::BillErrorCode::BusinessError): the receipt cannot be made. The message contains the
///   reason.
/// - [`SYSTEM_BUSY`](super::BillErrorCode::SystemBusy): Alipay is busy. Retry after a pause.
/// - [`INVALID_PARAMETER`](super::BillErrorCode::InvalidParameter): a parameter is missing or malformed.
///   Correct the request.
/// - [`SYSTEM_ERROR`](super::BillErrorCode::SystemError): Alipay failed. Retry after a pause.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
/// use alipay::bill::{ApplyReceipt, BillApiExt, ReceiptType};
///
/// let receipt = ApplyReceipt::new(ReceiptType::FundDetail, "202611220001").with_bill_user_id("2088123456789012");
/// println!("{:?}", client.bills().apply_receipt(receipt).await?.file_id);
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.data.bill.ereceipt.apply",
    v3 = POST,
    response = AppliedReceipt,
    service = BillApi,
    call = apply_receipt,
)]
pub struct ApplyReceipt {
    /// Kind of receipt.
    pub r#type: ReceiptType,
    /// Subject of the receipt: the number of the entry or order, or the day (`yyyy-MM-dd`) or month
    /// (`yyyy-MM`), depending on `type`.
    #[alipay(max_len = 64)]
    pub key: String,
    /// Account whose receipt to order; begins with `2088`. Required if it is not your own.
    #[alipay(max_len = 28)]
    pub bill_user_id: Option<String>,
}

/// Ordered receipt.
#[alipay_model(setters)]
pub struct AppliedReceipt {
    /// Number of the receipt.
    pub file_id: Option<String>,
}

/// Kind of receipt.
#[alipay_enum]
pub enum ReceiptType {
    /// Payment or receipt of money: needs the number of the order.
    #[alipay("FUND_DETAIL")]
    FundDetail,
    /// Entry of the account: needs the number of the entry.
    #[alipay("ACCOUNT_DETAIL")]
    AccountDetail,
    /// Transfer: needs the number of the order.
    #[alipay("TRANSFER_DETAIL")]
    TransferDetail,
    /// Totals of a day.
    #[alipay("DAILY_SUMMARY")]
    DailySummary,
    /// Totals of a month.
    #[alipay("MONTHLY_SUMMARY")]
    MonthlySummary,
}
