//! Change of the state of operators.

use alipay_runtime::alipay_api;

use super::OperatorApi;

/// Changes the state of operators. On the V2 gateway only; Alipay documents no error codes. If the outcome
/// is unknown, look at the operators with [`QueryOperator`](super::QueryOperator). Called as
/// `client.operators().change_state(..)`.
#[alipay_api(
    method = "alipay.open.auth.operator.state.modify",
    service = OperatorApi,
    call = change_state,
)]
pub struct ChangeOperatorState {
    /// IDs of the operators.
    pub operator_ids: Vec<String>,
    /// Change of the state. The values are not documented.
    pub action: String,
    /// ID of the tenant.
    pub tenant_id: Option<String>,
}
