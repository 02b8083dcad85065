//! Balance of an account.

use alipay_runtime::{Money, alipay_api, alipay_model};

use super::BillApi;

/// Looks up the balance of your account. Safe to repeat. Called as `client.bills().query_balance(..)`.
///
/// # Errors
///
/// - [`SYSTEM_BUSY`](super::BillErrorCode::SystemBusy): Alipay is busy. Retry after a pause.
/// - [`USER_AGREEMENT_CHECK_FAIL`](super::BillErrorCode::UserAgreementInvalid): the merchant's agreement is
///   not in effect, or does not belong to you.
/// - [`INVALID_PARAMETER`](super::BillErrorCode::InvalidParameter): a parameter is missing or malformed.
///   Correct the request.
/// - [`SYSTEM_ERROR`](super::BillErrorCode::SystemError): Alipay failed. Retry after a pause.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
/// use alipay::bill::{BillApiExt, QueryBalance};
///
/// let balance = client.bills().query_balance(QueryBalance::new()).await?;
/// println!("{:?} yuan available", balance.available_amount);
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.data.bill.balance.query",
    v3 = GET,
    response = Balance,
    service = BillApi,
    call = query_balance,
    idempotent,
)]
pub struct QueryBalance {
    /// Account to look up; begins with `2088`. Default: your own. Only if agreed with Alipay.
    #[alipay(max_len = 28)]
    pub bill_user_id: Option<String>,
}

/// Balance of an account.
#[alipay_model(setters)]
pub struct Balance {
    /// Balance in yuan, with the frozen amount.
    pub total_amount: Option<Money>,
    /// Available amount, in yuan.
    pub available_amount: Option<Money>,
    /// Frozen amount, in yuan.
    pub freeze_amount: Option<Money>,
    /// Amount that waits for settlement, in yuan.
    pub settle_amount: Option<Money>,
}
