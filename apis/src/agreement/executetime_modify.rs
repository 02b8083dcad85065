//! Change of the time of a charge.

use alipay_runtime::{alipay_api, alipay_model};

use super::{AgreementApi, QueryAgreement};

/// Changes the time of a charge of an agreement. On the V2 gateway only; Alipay documents no error codes.
/// If the outcome is unknown, look at the plans with [`QueryAgreement`](super::QueryAgreement). Called as
/// `client.agreements().modify_execute_time(..)`.
#[alipay_api(
    method = "alipay.user.agreement.executetime.modify",
    response = ModifiedExecuteTime,
    service = AgreementApi,
    call = modify_execute_time,
    resolve_with = QueryAgreement,
)]
pub struct ModifyExecuteTime {
    /// Agreement number assigned by Alipay.
    pub agreement_no: String,
    /// Permission for the charge.
    pub deduct_permission: Option<String>,
    /// Time of the charge.
    pub execute_time: Option<String>,
    /// Kind of change. The values are not documented.
    pub modify_type: Option<String>,
}

/// Changed time of a charge.
#[alipay_model(setters)]
pub struct ModifiedExecuteTime {
    /// Time of the charge.
    pub execute_time: Option<String>,
}
