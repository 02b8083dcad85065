//! Upload of a picture.

use alipay_runtime::{alipay_api, alipay_model, declaration::Upload};

use super::SubMerchantApi;

/// Uploads a picture and returns its ID, by which the other calls refer to it. Uploading it again returns
/// another ID. Called as `client.sub_merchants().upload_image(..)`.
///
/// # Errors
///
/// - [`EXCEED_MAX_SIZE`](super::OnboardingErrorCode::ImageTooLarge): the picture is too large.
/// - [`INVALID_IMAGE_FORMAT`](super::OnboardingErrorCode::ImageFormatInvalid): the format of the picture is
///   not supported.
/// - [`IMAGE_UNSAFE`](super::OnboardingErrorCode::ImageUnsafe): Alipay's risk control rejected the picture.
/// - [`MERCHANT_ILLEGAL_ARGUMENT`](super::OnboardingErrorCode::ArgumentIllegal): a parameter is malformed.
///   Correct the request.
/// - [`SYSTEM_ERROR`](super::OnboardingErrorCode::SystemError): Alipay failed: the outcome is unknown. Look
///   it up.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
/// use alipay::onboarding::{SubMerchantApiExt, UploadOnboardingImage};
/// use alipay::Upload;
///
/// let license = UploadOnboardingImage::new("jpg", Upload::from_path("license.jpg"));
/// println!("{:?}", client.sub_merchants().upload_image(license).await?.image_id);
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "ant.merchant.expand.indirect.image.upload",
    v3 = POST("/v3/ant/merchant/indirect/image"),
    response = UploadedOnboardingImage,
    service = SubMerchantApi,
    call = upload_image,
)]
pub struct UploadOnboardingImage {
    /// Format of the file without a dot: `bmp`, `jpg`, `jpeg`, `png` or `gif`.
    #[alipay(max_len = 8)]
    pub image_type: String,
    /// Picture, at most 10 MB.
    #[alipay(file)]
    pub image_content: Upload,
}

/// Uploaded picture.
#[alipay_model(setters)]
pub struct UploadedOnboardingImage {
    /// ID of the picture.
    pub image_id: Option<String>,
}
