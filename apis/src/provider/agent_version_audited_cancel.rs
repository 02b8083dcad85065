//! Cancellation of an audited version of an agent.

use alipay_runtime::alipay_api;

use super::{AgentApi, QueryAgentVersion};

/// Cancels an audited version of the agent. On the V2 gateway only; Alipay documents no error codes.
/// Called as `client.agents().cancel_audited_version(..)`.
#[alipay_api(
    method = "alipay.open.agent.version.audited.cancel",
    service = AgentApi,
    call = cancel_audited_version,
    resolve_with = QueryAgentVersion,
)]
pub struct CancelAuditedAgentVersion {
    /// Version.
    pub app_version: String,
    /// ID of the bundle (`bundle_id`).
    pub bundle_id: Option<String>,
}
