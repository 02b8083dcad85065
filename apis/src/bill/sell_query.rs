//! Lists of sales.

use alipay_runtime::{BeijingTime, alipay_api, alipay_model};

use super::{BillApi, TradeEntry};

/// Lists the trades in which you received money, page by page. Safe to repeat. Called as
/// `client.bills().list_sales(..)`.
///
/// # Errors
///
/// - [`SYSTEM_RATE_LIMIT`](super::BillErrorCode::TooManyCalls): too many calls. Retry after a pause.
/// - [`SYSTEM_BUSY`](super::BillErrorCode::SystemBusy): Alipay is busy. Retry after a pause.
/// - [`ISV_BUSINESS_FAILED`](super::BillErrorCode::ProviderRefused): the call on behalf of the merchant was
///   refused. Ask the merchant to authorize you again.
/// - [`INVALID_PARAMETER`](super::BillErrorCode::InvalidParameter): a parameter is missing or malformed.
///   Correct the request.
/// - [`SYSTEM_ERROR`](super::BillErrorCode::SystemError): Alipay failed. Retry after a pause.
#[alipay_api(
    method = "alipay.data.bill.sell.query",
    v3 = GET,
    response = TradeEntryPage,
    service = BillApi,
    call = list_sales,
    idempotent,
    page(number = page_no, items = detail_list, item = TradeEntry, total = total_size),
)]
pub struct ListSales {
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

/// One page of trades.
#[alipay_model(setters)]
pub struct TradeEntryPage {
    /// Entries of this page.
    pub detail_list: Vec<TradeEntry>,
    /// Number of this page.
    #[alipay(as_text)]
    pub page_no: Option<u32>,
    /// Number of entries per page.
    #[alipay(as_text)]
    pub page_size: Option<u32>,
    /// Number of entries on all pages.
    #[alipay(as_text)]
    pub total_size: Option<u64>,
}
