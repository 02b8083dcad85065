//! Start of an identity check.

use alipay_runtime::{alipay_api, alipay_enum, alipay_model};

use super::IdentityApi;

/// Starts an identity check.
///
/// Alipay compares the face with the document only; whether name and number belong to your user is for you to
/// know. If the outcome is unknown, start another check: one that nobody opens changes nothing.
///
/// # Errors
///
/// - [`ARRANGEMENT_STATUS_ERROR`](super::IdentityErrorCode::NotSigned): your contract does not include
///   identity checks, or is not in effect. Sign it in the console.
/// - [`ILLEGAL_ARGUMENT_FORMAT`](super::IdentityErrorCode::InvalidParameter): a parameter is missing or
///   malformed. Correct the request.
/// - [`SYSTEM_ERROR`](super::IdentityErrorCode::SystemError): Alipay failed. Retry after a pause.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
/// use alipay::identity::{
///     CheckMethod, IdentityApiExt, IdentityParam, IdentityType, InitializeCheck, MerchantConfig, OpenCheck,
/// };
///
/// let person = IdentityParam::new()
///     .with_identity_type(IdentityType::CertInfo)
///     .with_cert_type("IDENTITY_CARD")
///     .with_cert_name("张三")
///     .with_cert_no("330103xxxxxxxxxxxx");
/// let config = MerchantConfig::new().with_return_url("https://shop.example.com/checked");
/// let check = InitializeCheck::new("ZGYD201809132323000001234", CheckMethod::Face, person, config);
/// let started = client.identity_checks().initialize(check).await?;
/// if let Some(certify_id) = &started.certify_id {
///     let url = client.identity_checks().open(OpenCheck::new(certify_id.as_str())).url().await?;
/// }
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.user.certify.open.initialize",
    v3 = POST,
    response = InitializedCheck,
    service = IdentityApi,
)]
pub struct InitializeCheck {
    /// Number of the check, assigned by you and unique: letters and digits.
    #[alipay(max_len = 32)]
    pub outer_order_no: String,
    /// Method of the check.
    pub biz_code: CheckMethod,
    /// Person to check.
    pub identity_param: IdentityParam,
    /// Settings of the check.
    pub merchant_config: MerchantConfig,
    /// Picture of the person's face to compare with, as Base64. Only for checks without an identity document
    /// of the mainland.
    #[alipay(sensitive)]
    pub face_contrast_picture: Option<String>,
}

/// Started check.
#[alipay_model(setters)]
pub struct InitializedCheck {
    /// ID of the check, at most 32 characters. Valid for 23 hours, and for one person.
    #[alipay(sensitive)]
    pub certify_id: Option<String>,
}

/// Method of an identity check.
#[alipay_enum]
pub enum CheckMethod {
    /// Face recognition.
    #[alipay("FACE")]
    Face,
    /// Photo of the document.
    #[alipay("CERT_PHOTO")]
    CertPhoto,
    /// Photo of the document, and face recognition.
    #[alipay("CERT_PHOTO_FACE")]
    CertPhotoFace,
    /// Face recognition, without the camera for users whom Alipay recognizes otherwise.
    #[alipay("SMART_FACE")]
    SmartFace,
}

/// Kind of data that identifies a person.
#[alipay_enum]
pub enum IdentityType {
    /// Name and number of the identity document.
    #[alipay("CERT_INFO")]
    CertInfo,
}

/// Person to check.
#[alipay_model(setters)]
pub struct IdentityParam {
    /// Kind of data that identifies the person.
    pub identity_type: Option<IdentityType>,
    /// Type of the document; `IDENTITY_CARD` for an identity card of the mainland.
    #[alipay(max_len = 32)]
    pub cert_type: Option<String>,
    /// Name on the document.
    #[alipay(max_len = 64, sensitive)]
    pub cert_name: Option<String>,
    /// Number of the document.
    #[alipay(max_len = 64, sensitive)]
    pub cert_no: Option<String>,
    /// Digest of name and number, instead of both. Only if agreed with Alipay.
    #[alipay(sensitive)]
    pub cert_digest: Option<String>,
    /// Mobile number of the person.
    #[alipay(max_len = 20, sensitive)]
    pub phone_no: Option<String>,
    /// Alipay user ID of the person; begins with `2088`.
    #[alipay(max_len = 28)]
    pub user_id: Option<String>,
    /// ID of the user within your application (`open_id`).
    #[alipay(sensitive, max_len = 128)]
    pub open_id: Option<String>,
    /// Picture of the person's face, as Base64. Only if agreed with Alipay.
    #[alipay(sensitive)]
    pub facial_picture_front: Option<String>,
}

/// Settings of a check.
#[alipay_model(setters)]
pub struct MerchantConfig {
    /// URL to which the user returns, an `https` URL or a link into your app. The return proves nothing: look
    /// up the check.
    #[alipay(max_len = 512)]
    pub return_url: Option<String>,
    /// Storage of the picture of the face: `reserve` or `never` (the default).
    #[alipay(max_len = 16)]
    pub face_reserve_strategy: Option<String>,
    /// Quality of the stored picture.
    #[alipay(max_len = 16)]
    pub facial_picture_level: Option<String>,
    /// Specifies whether the query returns the picture. Only if agreed with Alipay.
    pub out_put_facial_picture: Option<bool>,
    /// Kind of authorization by the user. Only if agreed with Alipay.
    #[alipay(max_len = 32)]
    pub auth_type: Option<String>,
    /// Data that the user authorizes. Only if agreed with Alipay.
    #[alipay(max_len = 64)]
    pub auth_scope: Option<String>,
    /// App ID of the merchant for whom you check.
    #[alipay(max_len = 32)]
    pub linked_merchant_app_id: Option<String>,
    /// Name of the merchant for whom you check, shown to the user.
    #[alipay(max_len = 64)]
    pub linked_merchant_name: Option<String>,
    /// URL of that merchant's logo, shown to the user.
    #[alipay(max_len = 512)]
    pub linked_merchant_logo_url: Option<String>,
}
