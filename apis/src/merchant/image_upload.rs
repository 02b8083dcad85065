//! Uploads a picture.

use alipay_runtime::{alipay_api, alipay_model, declaration::Upload};

use super::MerchantApi;

/// Uploads a picture, and gets its number, by which other calls name it. Method `upload_image` of the handle.
///
/// # Errors
///
/// - [`IMAGE_SIZE_OVERRANGE`](super::MerchantErrorCode::TooLarge): the file is too large.
/// - [`PARAM_ILLEGAL`](super::MerchantErrorCode::InvalidParameter): the format is not the file's, or not taken.
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
    /// Format of the file: `jpg`, `png` and the like, without a dot.
    pub image_type: String,
    /// The picture.
    #[alipay(file)]
    pub image_content: Upload,
}

/// The picture as Alipay knows it.
#[alipay_model(setters)]
pub struct UploadedImage {
    /// Its number.
    pub image_id: Option<String>,
}
