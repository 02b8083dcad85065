//! State of the order of an agent.

use alipay_runtime::{alipay_api, alipay_model};

use super::AgentApi;

/// Looks up the order of an agent. Safe to repeat. On the V2 gateway only; Alipay documents no error
/// codes. Called as `client.agents().query_order(..)`.
#[alipay_api(
    method = "alipay.open.agent.isv.query",
    response = AgentOrderState,
    service = AgentApi,
    call = query_order,
    idempotent,
)]
pub struct QueryAgentOrder {
    /// Order number assigned by Alipay.
    pub order_no: String,
}

/// State of the order of an agent.
#[alipay_model(setters)]
pub struct AgentOrderState {
    /// App ID of the agent.
    pub agent_app_id: Option<String>,
    /// Order number assigned by Alipay.
    pub order_no: Option<String>,
    /// Order number assigned by you.
    pub out_order_no: Option<String>,
    /// State. The values are not documented.
    pub status: Option<String>,
}
