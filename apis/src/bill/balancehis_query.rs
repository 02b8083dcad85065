//! Balance of an account in the past.

use alipay_runtime::{Money, alipay_api, alipay_model};

use super::BillApi;

/// Looks up the balance of your account at the start and at the end of a day or a month. Safe to repeat.
/// Called as `client.bills().query_balance_history(..)`.
///
/// # Errors
///
/// - [`PROCESSING`](super::BillErrorCode::Processing): the data is not ready yet. Retry later.
/// - [`SYSTEM_BUSY`](super::BillErrorCode::SystemBusy): Alipay is busy. Retry after a pause.
/// - [`INVALID_PARAMETER`](super::BillErrorCode::InvalidParameter): a parameter is missing or malformed.
///   Correct the request.
/// - [`SYSTEM_ERROR`](super::BillErrorCode::SystemError): Alipay failed. Retry after a pause.
#[alipay_api(
    method = "alipay.data.bill.balancehis.query",
    v3 = GET,
    response = BalanceHistory,
    service = BillApi,
    call = query_balance_history,
    idempotent,
    one_of(biz_date, biz_month),
)]
pub struct QueryBalanceHistory {
    /// Day, as `yyyy-MM-dd`. Mutually exclusive with `biz_month`.
    #[alipay(max_len = 10)]
    pub biz_date: Option<String>,
    /// Month, as `yyyy-MM`. Mutually exclusive with `biz_date`.
    #[alipay(max_len = 7)]
    pub biz_month: Option<String>,
}

/// Balance at the start and at the end of a period.
#[alipay_model(setters)]
pub struct BalanceHistory {
    /// Balance at the start, in yuan.
    pub beginning_balance: Option<Money>,
    /// Balance at the end, in yuan.
    pub ending_balance: Option<Money>,
}
