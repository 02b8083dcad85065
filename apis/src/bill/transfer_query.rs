//! Lists of transfers.

use alipay_runtime::{BeijingTime, Money, alipay_api, alipay_model};

use super::{BillApi, TransferType};

/// Lists top-ups, withdrawals or transfers, page by page. Safe to repeat. Called as
/// `client.bills().list_transfers(..)`.
///
/// # Errors
///
/// - [`SYSTEM_RATE_LIMIT`](super::BillErrorCode::TooManyCalls): too many calls. Retry after a pause.
/// - [`SYSTEM_BUSY`](super::BillErrorCode::SystemBusy): Alipay is busy. Retry after a pause.
/// - [`INVALID_PARAMETER`](super::BillErrorCode::InvalidParameter): a parameter is missing or malformed.
///   Correct the request.
/// - [`SYSTEM_ERROR`](super::BillErrorCode::SystemError): Alipay failed. Retry after a pause.
#[alipay_api(
    method = "alipay.data.bill.transfer.query",
    v3 = GET,
    response = TransferEntryPage,
    service = BillApi,
    call = list_transfers,
    idempotent,
    page(number = page_no, items = detail_list, item = TransferEntry, total = total_size),
)]
pub struct ListTransfers {
    /// Start of the period, included.
    pub start_time: Option<BeijingTime>,
    /// End of the period, excluded. At most 31 days after `start_time`.
    pub end_time: Option<BeijingTime>,
    /// Kind of movement.
    pub r#type: Option<TransferType>,
    /// Page to return, counted from 1.
    #[alipay(min = 1, as_text)]
    pub page_no: Option<u32>,
    /// Entries per page, from 1000 to 2000. Default: 2000.
    #[alipay(as_text)]
    pub page_size: Option<u32>,
}

/// One page of transfers.
#[alipay_model(setters)]
pub struct TransferEntryPage {
    /// Entries of this page.
    pub detail_list: Vec<TransferEntry>,
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

/// Top-up, withdrawal or transfer.
#[alipay_model(setters)]
pub struct TransferEntry {
    /// Number of the order.
    pub order_no: Option<String>,
    /// Number of the instruction, assigned by Alipay.
    pub instruction_id: Option<String>,
    /// Time of the entry.
    pub trans_dt: Option<BeijingTime>,
    /// Amount in yuan.
    pub amount: Option<Money>,
    /// Service fee in yuan.
    pub service_fee: Option<Money>,
    /// Description of the type.
    pub type_desc: Option<String>,
    /// Description of the subtype.
    pub sub_type_desc: Option<String>,
    /// State, as text by Alipay.
    pub status: Option<String>,
    /// Account of the other party.
    #[alipay(sensitive)]
    pub account: Option<String>,
    /// Description of the source of the money.
    pub fund_desc: Option<String>,
    /// Remark.
    pub memo: Option<String>,
}
