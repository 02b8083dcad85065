//! Upload of a picture.

use alipay_runtime::{alipay_api, alipay_model, declaration::Upload};

use super::MerchantApi;

/// Uploads a picture and returns its ID, by which other calls refer to it. Called as
/// `client.merchants().upload_image(..)`.
///
/// # Errors
///
/// - [`IMAGE_SIZE_OVERRANGE`](super::MerchantErrorCode::TooLarge): the file is too large.
/// - [`PARAM_ILLEGAL`](super::MerchantErrorCode::InvalidParameter): the format is not that of the file, or is
///   not supported.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
/// use alipay::{Upload, merchant::UploadImage, prelude::*};
///
/// let image = UploadImage::new("jpg", Upload::from_path("shop.jpg"));
/// println!("{:?}", client.merchants().upload_image(image).await?.image_id);
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.merchant.image.upload",
    v3 = POST,
    response = UploadedImage,
    service = MerchantApi,
    call = upload_image,
)]
pub struct UploadImage {
    /// Format of the file without a dot, such as `jpg` or `png`.
    pub image_type: String,
    /// Picture to upload.
    #[alipay(file)]
    pub image_content: Upload,
}

/// Uploaded picture.
#[alipay_model(setters)]
pub struct UploadedImage {
    /// ID of the picture.
    pub image_id: Option<String>,
}
