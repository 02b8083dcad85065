//! Lists of bail entries.

use alipay_runtime::{BeijingTime, Money, alipay_api, alipay_enum, alipay_model};

use super::BillApi;

/// Lists the entries of a bail that you deposited for a shop of Tmall or Taobao. Safe to repeat. Called as
/// `client.bills().list_bail_entries(..)`.
///
/// # Errors
///
/// - [`SYSTEM_BUSY`](super::BillErrorCode::SystemBusy): Alipay is busy. Retry after a pause.
/// - [`INVALID_PARAMETER`](super::BillErrorCode::InvalidParameter): a parameter is missing or malformed.
///   Correct the request.
/// - [`SYSTEM_ERROR`](super::BillErrorCode::SystemError): Alipay failed. Retry after a pause.
#[alipay_api(
    method = "alipay.data.bill.bail.query",
    v3 = GET,
    response = BailEntries,
    service = BillApi,
    call = list_bail_entries,
    idempotent,
)]
pub struct ListBailEntries {
    /// Start of the period, included.
    pub start_time: Option<BeijingTime>,
    /// End of the period, excluded. At most 31 days after `start_time`.
    pub end_time: Option<BeijingTime>,
    /// Kind of bail.
    pub bail_type: BailType,
    /// Number of an entry, to list that entry only.
    #[alipay(max_len = 64)]
    pub trans_log_id: Option<String>,
    /// Number of an order, to list its entries only.
    #[alipay(max_len = 64)]
    pub biz_orig_no: Option<String>,
}

/// Entries of a bail.
#[alipay_model(setters)]
pub struct BailEntries {
    /// Entries.
    pub detail_list: Vec<BailEntry>,
}

/// Kind of bail.
#[alipay_enum]
pub enum BailType {
    /// Bail for a shop of Tmall.
    #[alipay("TMALL_S_BAIL")]
    Tmall,
    /// Bail for a shop of Taobao.
    #[alipay("TAOBAO_BAIL")]
    Taobao,
}

/// Entry of a bail.
#[alipay_model(setters)]
pub struct BailEntry {
    /// Number of the entry.
    pub trans_log_id: Option<String>,
    /// Kind of bail.
    pub bail_type: Option<BailType>,
    /// Time of the entry.
    pub trans_dt: Option<BeijingTime>,
    /// Amount in yuan.
    pub amount: Option<Money>,
    /// Balance after the entry, in yuan.
    pub balance: Option<Money>,
    /// Description of the business.
    pub biz_desc: Option<String>,
    /// Number of the order behind the entry.
    pub biz_orig_no: Option<String>,
    /// Remark.
    pub memo: Option<String>,
}
