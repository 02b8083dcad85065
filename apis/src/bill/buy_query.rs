//! Lists of purchases.

use alipay_runtime::{BeijingTime, alipay_api};

use super::{BillApi, TradeEntry, TradeEntryPage};

/// Lists the trades in which you paid, page by page. Safe to repeat. Called as
/// `client.bills().list_purchases(..)`.
///
/// # Errors
///
/// - [`SYSTEM_RATE_LIMIT`](super::BillErrorCode::TooManyCalls): too many calls. Retry after a pause.
/// - [`SYSTEM_BUSY`](super::BillErrorCode::SystemBusy): Alipay is busy. Retry after a pause.
/// - [`DATA_QUERY_TIMEOUT`](super::BillErrorCode::QueryTimeout): the query took too long. Retry with a
///   shorter period.
/// - [`INVALID_PARAMETER`](super::BillErrorCode::InvalidParameter): a parameter is missing or malformed.
///   Correct the request.
/// - [`SYSTEM_ERROR`](super::BillErrorCode::SystemError): Alipay failed. Retry after a pause.
#[alipay_api(
    method = "alipay.data.bill.buy.query",
    v3 = GET,
    response = TradeEntryPage,
    service = BillApi,
    call = list_purchases,
    idempotent,
    page(number = page_no, items = detail_list, item = TradeEntry, total = total_size),
)]
pub struct ListPurchases {
    /// Start of the period, included.
    pub start_time: Option<BeijingTime>,
    /// End of the period, excluded. At most 31 days after `start_time`.
    pub end_time: Option<BeijingTime>,
    /// Trade number assigned by Alipay.
    #[alipay(max_len = 64)]
    pub alipay_order_no: Option<String>,
    /// Trade number assigned by you.
    #[alipay(max_len = 64)]
    pub merchant_order_no: Option<String>,
    /// Shop number assigned by you; a part of it suffices.
    #[alipay(max_len = 64)]
    pub store_no: Option<String>,
    /// Page to return, counted from 1.
    #[alipay(min = 1, as_text)]
    pub page_no: Option<u32>,
    /// Entries per page, from 1000 to 2000. Default: 2000.
    #[alipay(as_text)]
    pub page_size: Option<u32>,
}
