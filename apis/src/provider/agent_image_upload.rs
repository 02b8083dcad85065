//! Upload of a picture of an agent.

use alipay_runtime::{alipay_api, alipay_model, declaration::Upload};

use super::AgentApi;

/// Uploads a picture of an agent. On the V2 gateway only; Alipay documents no error codes. Called as
/// `client.agents().upload_image(..)`.
#[alipay_api(
    method = "alipay.open.agent.image.upload",
    response = UploadedAgentImage,
    service = AgentApi,
    call = upload_image,
)]
pub struct UploadAgentImage {
    /// Picture.
    #[alipay(file)]
    pub image_content: Upload,
    /// Kind of picture. The values are not documented.
    pub image_type: Option<String>,
}

/// Uploaded picture of an agent.
#[alipay_model(setters)]
pub struct UploadedAgentImage {
    /// ID of the picture.
    pub image_id: Option<String>,
}
