//! Preview of a version of an agent.

use alipay_runtime::{alipay_api, alipay_model};

use super::AgentApi;

/// Creates the URL of a preview of a version of the agent. On the V2 gateway only; Alipay documents no
/// error codes. Called as `client.agents().preview_version(..)`.
#[alipay_api(
    method = "alipay.open.agent.version.preview",
    response = AgentVersionPreview,
    service = AgentApi,
    call = preview_version,
)]
pub struct PreviewAgentVersion {
    /// Version.
    pub app_version: String,
    /// ID of the bundle (`bundle_id`).
    pub bundle_id: Option<String>,
    /// Environment. The values are not documented.
    pub environment: Option<String>,
}

/// Preview of a version of an agent.
#[alipay_model(setters)]
pub struct AgentVersionPreview {
    /// URL of the preview.
    pub preview_url: Option<String>,
}
