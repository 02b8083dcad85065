//! Totals of an account's day.

use alipay_runtime::{Money, alipay_api, alipay_model};

use super::BillApi;

/// Looks up the totals of one day. Safe to repeat. On the V2 gateway only. Called as
/// `client.bills().query_account_day(..)`.
#[alipay_api(
    method = "alipay.data.bill.accountdaily.query",
    response = AccountDay,
    service = BillApi,
    call = query_account_day,
    idempotent,
)]
pub struct QueryAccountDay {
    /// Day, as `yyyy-MM-dd`.
    #[alipay(max_len = 10)]
    pub date: String,
    /// Number of the agreement by which the merchant allows you to see its bills.
    #[alipay(max_len = 64)]
    pub agreement_no: Option<String>,
    /// Product of that agreement.
    #[alipay(max_len = 64)]
    pub agreement_product_code: Option<String>,
    /// Account to look up; begins with `2088`. Default: your own. Only if agreed with Alipay.
    #[alipay(max_len = 28)]
    pub bill_user_id: Option<String>,
    /// Account number of the user to look up. Only if agreed with Alipay.
    #[alipay(max_len = 64)]
    pub bill_user_account_no: Option<String>,
}

/// Totals of one day.
#[alipay_model(setters)]
pub struct AccountDay {
    /// Amount received, in yuan.
    pub trans_in_amount: Option<Money>,
    /// Amount paid, in yuan.
    pub trans_out_amount: Option<Money>,
    /// Amount topped up, in yuan.
    pub deposit_amount: Option<Money>,
    /// Amount withdrawn, in yuan.
    pub withdraw_amount: Option<Money>,
}
