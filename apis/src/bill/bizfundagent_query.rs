//! Lists of merchants' transfers.

use alipay_runtime::{BeijingTime, Money, alipay_api, alipay_model};

use super::BillApi;

/// Lists the transfers of a merchant for whom you act, page by page. Safe to repeat. Only for providers of
/// fund services. Called as `client.bills().list_merchant_funds(..)`.
///
/// # Errors
///
/// - [`DATA_QUERY_TIMEOUT`](super::BillErrorCode::QueryTimeout): the query took too long. Retry with a
///   shorter period.
/// - [`INVALID_PARAMETER`](super::BillErrorCode::InvalidParameter): a parameter is missing or malformed.
///   Correct the request.
/// - [`SYSTEM_ERROR`](super::BillErrorCode::SystemError): Alipay failed. Retry after a pause.
#[alipay_api(
    method = "alipay.data.bill.bizfundagent.query",
    v3 = GET,
    response = MerchantFundPage,
    service = BillApi,
    call = list_merchant_funds,
    idempotent,
    page(number = page_no, items = detail_list, item = MerchantFundEntry, total = total_size),
)]
pub struct ListMerchantFunds {
    /// Start of the period, included.
    pub start_time: Option<BeijingTime>,
    /// End of the period, excluded. At most 31 days after `start_time`.
    pub end_time: Option<BeijingTime>,
    /// Page to return, counted from 1.
    #[alipay(min = 1, as_text)]
    pub page_no: Option<u32>,
    /// Entries per page, from 1000 to 2000. Default: 2000.
    #[alipay(as_text)]
    pub page_size: Option<u32>,
    /// Number of the agreement by which the merchant allows you to see its bills.
    #[alipay(max_len = 64)]
    pub agreement_no: Option<String>,
    /// Product of the agreement. Default: `FUND_SAFT_SIGN_WITHHOLDING_P`.
    #[alipay(max_len = 64)]
    pub agreement_type: Option<String>,
    /// Account book of the merchant.
    #[alipay(max_len = 64)]
    pub account_book_id: Option<String>,
}

/// One page of a merchant's transfers.
#[alipay_model(setters)]
pub struct MerchantFundPage {
    /// Entries of this page.
    pub detail_list: Vec<MerchantFundEntry>,
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

/// Transfer of a merchant.
#[alipay_model(setters)]
pub struct MerchantFundEntry {
    /// Number of the order.
    pub order_id: Option<String>,
    /// Number of the instruction, assigned by Alipay.
    pub instruction_id: Option<String>,
    /// Creation time of the transfer.
    pub gmt_create: Option<BeijingTime>,
    /// Type of the business.
    pub biz_type: Option<String>,
    /// Description of the type.
    pub biz_type_desc: Option<String>,
    /// Subtype of the business.
    pub sub_biz_type: Option<String>,
    /// Description of the subtype.
    pub sub_biz_type_desc: Option<String>,
    /// State of the transfer.
    pub status: Option<String>,
    /// Description of the state.
    pub status_desc: Option<String>,
    /// Paid amount, in yuan.
    pub pay_amount: Option<Money>,
    /// Amount through Alipay, in yuan.
    pub alipay_amount: Option<Money>,
    /// Refunded amount, in yuan.
    pub refund_amount: Option<Money>,
    /// Fee in yuan.
    pub charge_fee: Option<Money>,
    /// Source of the money.
    pub payer_fund_type: Option<String>,
    /// Description of the source.
    pub payer_fund_type_desc: Option<String>,
    /// Destination of the money.
    pub payee_fund_type: Option<String>,
    /// Description of the destination.
    pub payee_fund_type_desc: Option<String>,
    /// Name of the payee.
    #[alipay(sensitive)]
    pub payee_name: Option<String>,
    /// Full name of the payee.
    #[alipay(sensitive)]
    pub payee_full_name: Option<String>,
    /// Login name of the payee.
    #[alipay(sensitive)]
    pub payee_login_email: Option<String>,
    /// Masked number of the payee's bank card.
    #[alipay(sensitive)]
    pub payee_card_no: Option<String>,
    /// Bank of the payee.
    pub payee_inst_name: Option<String>,
    /// Type of the batch.
    pub batch_type: Option<String>,
    /// Encrypted number of the bill.
    pub no_mbill_encrypt: Option<String>,
    /// Indicates whether there are details.
    pub show_detail: Option<String>,
    /// Indicates whether there is a receipt.
    pub show_voucher: Option<String>,
    /// Source of the transfer.
    pub source: Option<String>,
    /// Remark.
    pub memo: Option<String>,
}
