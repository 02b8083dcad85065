//! What merchants hand in: pictures.

use alipay_runtime::{
    alipay_api, alipay_enum, alipay_model, alipay_service, declaration::Endpoint, declaration::Upload,
    spec::EndpointSpec,
};

/// Merchants' material. Comes from `client.merchants()`.
#[alipay_service(accessor = merchants)]
pub struct MerchantApi;

/// Uploads a picture, and gets its number, by which other calls name it. Method `upload_image` of the handle.
///
/// # Errors
///
/// - [`IMAGE_SIZE_OVERRANGE`](MerchantErrorCode::TooLarge): the file is too large.
/// - [`PARAM_ILLEGAL`](MerchantErrorCode::InvalidParameter): the format is not the file's, or not taken.
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

/// Why a call of [`MerchantApi`] was refused.
#[alipay_enum]
pub enum MerchantErrorCode {
    /// A fault at Alipay. Try again after a pause.
    #[alipay("SYSTEM_ERROR")]
    SystemError,
    /// The file is too large.
    #[alipay("IMAGE_SIZE_OVERRANGE")]
    TooLarge,
    /// A parameter is not one that Alipay takes.
    #[alipay("PARAM_ILLEGAL")]
    InvalidParameter,
}

/// What is declared here, for [`catalogue`](crate::catalogue()), in the order of the methods' names.
pub(crate) const ENDPOINTS: &[&EndpointSpec] = &[UploadImage::ENDPOINT];
