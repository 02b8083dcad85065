//! Binding of an agent to an application.

use alipay_runtime::alipay_api;

use super::AgentApi;

/// Binds an agent to your application. On the V2 gateway only; Alipay documents no error codes. No query
/// for the outcome is documented.
#[alipay_api(
    method = "alipay.open.agent.app.bind",
    service = AgentApi,
)]
pub struct BindAgent {
    /// ID of the agent.
    pub agent_id: Option<String>,
    /// Code of the agent (`app_agentcode`).
    pub app_agentcode: Option<String>,
}
