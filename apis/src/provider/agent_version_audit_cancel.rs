//! Withdrawal of a version of an agent from the audit.

use alipay_runtime::alipay_api;

use super::{AgentApi, QueryAgentVersion};

/// Withdraws a version of the agent from the audit. On the V2 gateway only; Alipay documents no error
/// codes. Called as `client.agents().withdraw_version(..)`.
#[alipay_api(
    method = "alipay.open.agent.version.audit.cancel",
    service = AgentApi,
    call = withdraw_version,
    resolve_with = QueryAgentVersion,
)]
pub struct WithdrawAgentVersion {
    /// Version.
    pub app_version: String,
    /// ID of the bundle (`bundle_id`).
    pub bundle_id: Option<String>,
}
