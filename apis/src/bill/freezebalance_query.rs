//! Frozen balance of an account.

use alipay_runtime::{Money, alipay_api, alipay_model};

use super::BillApi;

/// Looks up the amount that is frozen for a given reason. Safe to repeat. On the V2 gateway only. Called as
/// `client.bills().query_frozen_balance(..)`.
#[alipay_api(
    method = "alipay.data.bill.freezebalance.query",
    response = FrozenBalance,
    service = BillApi,
    call = query_frozen_balance,
    idempotent,
)]
pub struct QueryFrozenBalance {
    /// Account to look up; begins with `2088`. Default: your own. Only if agreed with Alipay.
    #[alipay(max_len = 28)]
    pub bill_user_id: Option<String>,
    /// Reason of the freeze. The values are not documented.
    #[alipay(max_len = 32)]
    pub freeze_type: Option<String>,
}

/// Frozen balance.
#[alipay_model(setters)]
pub struct FrozenBalance {
    /// Frozen amount, in yuan.
    pub freeze_amount: Option<Money>,
}
