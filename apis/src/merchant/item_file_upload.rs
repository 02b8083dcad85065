//! Upload of a picture of goods.

use alipay_runtime::{alipay_api, alipay_model, declaration::Upload};

use super::MerchantApi;

/// Uploads a picture for the merchant's goods and returns its ID. Uploading it again returns another ID.
/// Called as `client.merchants().upload_item_file(..)`.
///
/// # Errors
///
/// - [`ARGUMENT_NULL`](super::MerchantErrorCode::ParameterMissing): a parameter is missing.
/// - [`ARGUMENT_ILLEGAL`](super::MerchantErrorCode::ParameterIllegal): a parameter is malformed.
/// - [`INFO_SEC_ERROR`](super::MerchantErrorCode::ContentRejected): Alipay's risk control rejected the
///   picture.
/// - [`SYSTEM_ERROR`](super::MerchantErrorCode::SystemError): Alipay failed. Retry after a pause.
#[alipay_api(
    method = "alipay.merchant.item.file.upload",
    v3 = POST,
    response = UploadedItemFile,
    service = MerchantApi,
    call = upload_item_file,
)]
pub struct UploadItemFile {
    /// Purpose of the picture, such as `SYNC_ORDER`.
    #[alipay(max_len = 32)]
    pub scene: String,
    /// Picture, at most 10 MB.
    #[alipay(file)]
    pub file_content: Upload,
}

/// Uploaded picture of goods.
#[alipay_model(setters)]
pub struct UploadedItemFile {
    /// ID of the picture.
    pub material_id: Option<String>,
    /// Key of the picture.
    pub material_key: Option<String>,
}
