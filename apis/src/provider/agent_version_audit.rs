//! Audit of a version of an agent.

use alipay_runtime::alipay_api;

use super::{AgentApi, QueryAgentVersion};

/// Submits a version of the agent to the audit. On the V2 gateway only; Alipay documents no error codes.
/// Called as `client.agents().submit_version(..)`.
#[alipay_api(
    method = "alipay.open.agent.version.audit",
    service = AgentApi,
    call = submit_version,
    resolve_with = QueryAgentVersion,
)]
pub struct SubmitAgentVersion {
    /// Version.
    pub app_version: String,
    /// ID of the bundle (`bundle_id`).
    pub bundle_id: Option<String>,
    /// IDs of bundles (`bundle_ids`).
    pub bundle_ids: Option<Vec<String>>,
}
