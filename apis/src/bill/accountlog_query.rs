//! Lists of account entries.

use alipay_runtime::{BeijingTime, Money, alipay_api, alipay_model};

use super::BillApi;

/// Lists the entries of an account, page by page. Called as `client.bills().list_account_entries(..)`.
///
/// Safe to repeat. `list_account_entries` fetches one page, `list_account_entries_all` all pages. At most one
/// year back.
///
/// # Errors
///
/// - [`SYSTEM_RATE_LIMIT`](super::BillErrorCode::TooManyCalls): too many calls. Retry after a pause.
/// - [`SYSTEM_BUSY`](super::BillErrorCode::SystemBusy): Alipay is busy. Retry after a pause.
/// - [`AGREEMENT_CHECK_FAIL`](super::BillErrorCode::AgreementInvalid): the merchant's agreement is not in
///   effect, or does not belong to you.
/// - [`INVALID_PARAMETER`](super::BillErrorCode::InvalidParameter): a parameter is missing or malformed.
///   Correct the request.
/// - [`SYSTEM_ERROR`](super::BillErrorCode::SystemError): Alipay failed. Retry after a pause.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use alipay::bill::{BillApiExt, ListAccountEntries};
/// use futures_util::TryStreamExt;
///
/// let day = ListAccountEntries::new()
///     .with_start_time("2026-11-22 00:00:00".parse()?)
///     .with_end_time("2026-11-23 00:00:00".parse()?);
/// let bills = client.bills();
/// let mut entries = bills.list_account_entries_all(day).items();
/// while let Some(entry) = entries.try_next().await? {
///     println!("{:?}: {:?} yuan", entry.trans_dt, entry.trans_amount);
/// }
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.data.bill.accountlog.query",
    v3 = GET,
    response = AccountEntryPage,
    service = BillApi,
    call = list_account_entries,
    idempotent,
    page(number = page_no, items = detail_list, item = AccountEntry, total = total_size),
)]
pub struct ListAccountEntries {
    /// Start of the period, included.
    pub start_time: Option<BeijingTime>,
    /// End of the period, excluded. At most 31 days after `start_time`.
    pub end_time: Option<BeijingTime>,
    /// Trade number assigned by Alipay, to list its entries only. Mutually exclusive with
    /// `merchant_order_no`.
    #[alipay(max_len = 64)]
    pub alipay_order_no: Option<String>,
    /// Trade number assigned by you, to list its entries only.
    #[alipay(max_len = 64)]
    pub merchant_order_no: Option<String>,
    /// Page to return, counted from 1.
    #[alipay(min = 1, as_text)]
    pub page_no: Option<u32>,
    /// Entries per page, from 1000 to 2000. Default: 2000.
    #[alipay(as_text)]
    pub page_size: Option<u32>,
    /// Types of entries, separated by commas. Only if agreed with Alipay.
    #[alipay(max_len = 64)]
    pub trans_code: Option<String>,
    /// Number of the agreement by which the merchant allows you to see its bills.
    #[alipay(max_len = 64)]
    pub agreement_no: Option<String>,
    /// Product of that agreement.
    #[alipay(max_len = 64)]
    pub agreement_product_code: Option<String>,
    /// Account to look up; begins with `2088`. Default: your own. Only if agreed with Alipay.
    #[alipay(max_len = 28)]
    pub bill_user_id: Option<String>,
    /// `open_id` of the account to look up. Only if agreed with Alipay.
    #[alipay(max_len = 128)]
    pub open_id: Option<String>,
}

/// One page of account entries.
#[alipay_model(setters)]
pub struct AccountEntryPage {
    /// Entries of this page.
    pub detail_list: Vec<AccountEntry>,
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

/// Entry of an account.
#[alipay_model(setters)]
pub struct AccountEntry {
    /// Number of the entry.
    pub account_log_id: Option<String>,
    /// Time of the entry.
    pub trans_dt: Option<BeijingTime>,
    /// Type of the entry, as text by Alipay, such as `交易` (trade).
    pub r#type: Option<String>,
    /// Direction, as text by Alipay: `收入` (in) or `支出` (out).
    pub direction: Option<String>,
    /// Amount in yuan; negative for money that left the account.
    pub trans_amount: Option<Money>,
    /// Balance after the entry, in yuan.
    pub balance: Option<Money>,
    /// Trade number assigned by Alipay.
    pub alipay_order_no: Option<String>,
    /// Trade number assigned by you.
    pub merchant_order_no: Option<String>,
    /// Refund number assigned by you.
    pub merchant_out_refund_no: Option<String>,
    /// Masked account of the other party.
    #[alipay(sensitive)]
    pub other_account: Option<String>,
    /// Remark of the entry.
    pub trans_memo: Option<String>,
    /// Source of the entry.
    pub bill_source: Option<String>,
    /// Description of the business.
    pub biz_desc: Option<String>,
    /// Number of the order behind the entry.
    pub biz_orig_no: Option<String>,
    /// Numbers of the orders behind the entry, as text.
    pub biz_nos: Option<String>,
    /// Further data, as text.
    pub complement_info: Option<String>,
    /// Name of the shop.
    pub store_name: Option<String>,
}
