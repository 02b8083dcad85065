//! Upload of a picture.

use alipay_runtime::{alipay_api, alipay_model, declaration::Upload};

use super::LeadApi;

/// Uploads a picture and returns its ID, by which activities and reports refer to it. Uploading it again
/// returns another ID. Called as `client.leads().upload_image(..)`.
///
/// # Errors
///
/// - [`FILE_SIZE_OUT_LIMIT`](super::ProviderErrorCode::FileTooLarge): a file is too large.
/// - [`FILE_SIZE_MIN_LIMIT`](super::ProviderErrorCode::FileTooSmall): a file is too small: a picture has at
///   least 50 KB.
/// - [`SYSTEM_ERROR`](super::ProviderErrorCode::SystemError): Alipay failed: the outcome is unknown. Look it
///   up.
#[alipay_api(
    method = "alipay.open.sp.image.upload",
    v3 = POST,
    response = UploadedProviderImage,
    service = LeadApi,
    call = upload_image,
)]
pub struct UploadProviderImage {
    /// Picture, from 50 KB to 5 MB: PNG, BMP, GIF or JPEG.
    #[alipay(file)]
    pub image_content: Upload,
}

/// Uploaded picture.
#[alipay_model(setters)]
pub struct UploadedProviderImage {
    /// ID of the picture.
    pub image_id: Option<String>,
}
