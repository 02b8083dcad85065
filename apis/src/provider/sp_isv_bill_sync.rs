//! Report of a bill.

use alipay_runtime::{BeijingTime, alipay_api, alipay_enum, alipay_model};

use super::LeadApi;

/// Reports that a promoter's bill was issued or paid. If the outcome is unknown, retry: a second report is
/// refused with [`BIZ_ERROR_BILL_REDUPLICATE_RETURN`](super::ProviderErrorCode::BillRepeated). Called as
/// `client.leads().report_bill(..)`.
///
/// # Errors
///
/// - [`BIZ_ERROR_BILL_NOT_MATCH`](super::ProviderErrorCode::BillMismatch): the bill does not match the
///   service.
/// - [`BIZ_ERROR_BILL_REDUPLICATE_RETURN`](super::ProviderErrorCode::BillRepeated): the bill was reported
///   already.
#[alipay_api(
    method = "alipay.open.sp.isv.bill.sync",
    v3 = POST,
    response = ReportedBill,
    service = LeadApi,
    call = report_bill,
)]
pub struct ReportBill {
    /// Number of the bill, assigned by you.
    #[alipay(max_len = 64)]
    pub out_biz_no: String,
    /// Code of the service.
    #[alipay(max_len = 64)]
    pub item_code: String,
    /// Account of the promoting provider; begins with `2088`.
    #[alipay(max_len = 28)]
    pub promotor_pid: String,
    /// State of the bill.
    pub status: BillStatus,
    /// Amount in cents, as an integer.
    #[alipay(max_len = 16)]
    pub price: String,
    /// First day of the bill, as `yyyy-MM-dd`.
    #[alipay(max_len = 10)]
    pub start_time: String,
    /// Last day of the bill, as `yyyy-MM-dd`.
    #[alipay(max_len = 10)]
    pub end_time: String,
    /// Time at which the bill was issued.
    pub generate_time: Option<BeijingTime>,
    /// Time of payment; required if it is paid.
    pub pay_time: Option<BeijingTime>,
    /// Account of the promoting provider's operator.
    #[alipay(max_len = 32)]
    pub sub_promotor_pid: Option<String>,
}

/// Reported bill.
#[alipay_model(setters)]
pub struct ReportedBill {
    /// Indicates whether the bill was accepted.
    pub success: Option<bool>,
}

/// State of a promoter's bill.
#[alipay_enum]
pub enum BillStatus {
    /// Issued.
    #[alipay("GENERATE_BILL")]
    Issued,
    /// Paid.
    #[alipay("PAID_BILL")]
    Paid,
}
