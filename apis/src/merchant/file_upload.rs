//! Upload of a file.

use alipay_runtime::{alipay_api, alipay_model, declaration::Upload};

use super::MerchantApi;

/// Uploads a file for a business of Alipay's and returns its ID. Uploading it again returns another ID.
/// Called as `client.merchants().upload_file(..)`.
///
/// # Errors
///
/// - [`FILE_CHECK_FAIL`](super::MerchantErrorCode::FileRejected): Alipay rejected the file.
/// - [`BIZ_ERROR`](super::MerchantErrorCode::BusinessError): the upload is not possible. The message contains
///   the reason.
#[alipay_api(
    method = "alipay.open.file.upload",
    v3 = POST,
    response = UploadedFile,
    service = MerchantApi,
    call = upload_file,
)]
pub struct UploadFile {
    /// Business of the file, such as `search_box_atmosphere`. Named by the call that uses the file.
    #[alipay(max_len = 64)]
    pub biz_code: String,
    /// File to upload.
    #[alipay(file)]
    pub file_content: Upload,
    /// MD5 of the file, in hexadecimal digits.
    #[alipay(max_len = 32)]
    pub md5: Option<String>,
    /// Further parameters.
    pub extra_parameters: Option<UploadFileParams>,
}

/// Uploaded file.
#[alipay_model(setters)]
pub struct UploadedFile {
    /// ID of the file.
    pub file_id: Option<String>,
    /// ID of the file for use outside of Alipay.
    pub extern_id: Option<String>,
}

/// Further parameters of an upload.
#[alipay_model(setters)]
pub struct UploadFileParams {
    /// Specifies whether the file can be used outside of Alipay. The values are not documented.
    #[alipay(max_len = 8)]
    pub extern_upload: Option<String>,
    /// Kind of encryption of the file. The values are not documented.
    #[alipay(max_len = 16)]
    pub file_encrypt_type: Option<String>,
}
