//! State of a version of an agent.

use alipay_runtime::{alipay_api, alipay_model};

use super::AgentApi;

/// Looks up a version of the agent. Safe to repeat. On the V2 gateway only; Alipay documents no error
/// codes. Called as `client.agents().query_version(..)`.
#[alipay_api(
    method = "alipay.open.agent.version.detail.query",
    response = AgentVersion,
    service = AgentApi,
    call = query_version,
    idempotent,
)]
pub struct QueryAgentVersion {
    /// Version.
    pub app_version: String,
    /// ID of the bundle (`bundle_id`).
    pub bundle_id: Option<String>,
}

/// Version of an agent.
#[alipay_model(setters)]
pub struct AgentVersion {
    /// Logo.
    pub app_logo: Option<String>,
    /// Name of the agent.
    pub app_name: Option<String>,
    /// Version.
    pub app_version: Option<String>,
    /// Reason of the audit.
    pub audit_reason: Option<String>,
    /// ID of the bundle (`bundle_id`).
    pub bundle_id: Option<String>,
    /// Time at which the audit was applied for.
    pub gmt_apply_audit: Option<String>,
    /// End of the audit.
    pub gmt_audit_end: Option<String>,
    /// Time of the creation.
    pub gmt_create: Option<String>,
    /// Time at which the version was taken offline.
    pub gmt_offline: Option<String>,
    /// Time at which the version was put online.
    pub gmt_online: Option<String>,
    /// State. The values are not documented.
    pub status: Option<String>,
    /// Description of the version.
    pub version_desc: Option<String>,
}
