//! Creation of a mini program for a merchant.

use alipay_runtime::{alipay_api, alipay_model};

use super::MiniProgramApi;

/// Asks a merchant to agree to a mini program that you make.
///
/// The merchant agrees in the Alipay app within 24 hours. [`MerchantConfirmed`](super::MerchantConfirmed)
/// notifies you, and [`QueryMiniProgramOrder`](super::QueryMiniProgramOrder) returns the state of the order;
/// the token by which you act for the mini program arrives in an authorization notification of its own.
///
/// If the outcome is unknown, retry with the same order number: a second order is refused with
/// [`NOT_UNIQUE`](super::MiniProgramErrorCode::OrderNumberTaken).
///
/// # Errors
///
/// - [`ONGOING_ORDER_EXIST`](super::MiniProgramErrorCode::OrderInProgress): the merchant has an order in
///   progress. Look it up.
/// - [`NOT_UNIQUE`](super::MiniProgramErrorCode::OrderNumberTaken): your order number was already used. Look
///   the order up.
/// - [`APP_NAME_DUPLICATED`](super::MiniProgramErrorCode::NameTaken): the name is taken. Choose another one.
/// - [`CERTIFICATE_INVALID`](super::MiniProgramErrorCode::CertificateInvalid): the identity document or the
///   business license is invalid.
/// - [`LEGAL_PERSON_NAME_NOT_MATCH`](super::MiniProgramErrorCode::LegalPersonMismatch): the name of the legal
///   representative does not match the license.
/// - [`CERT_NO_NOT_MATCH`](super::MiniProgramErrorCode::CertNumberMismatch): the number does not match the
///   license.
/// - [`DAILY_REJECT_EXCEEDS`](super::MiniProgramErrorCode::TooManyRejections): the merchant rejected too many
///   orders today. Retry tomorrow.
/// - [`PROVIDER_ROLE_INVALID`](super::MiniProgramErrorCode::NotAProvider): you are not a service provider.
///   Apply for the role in the console.
/// - [`PERMISSION_DENIED`](super::MiniProgramErrorCode::PermissionDenied): you may not do this.
/// - [`INVALID_PARAMS`](super::MiniProgramErrorCode::InvalidParams): alternative code for a missing or
///   malformed parameter.
/// - [`SYSTEM_ERROR`](super::MiniProgramErrorCode::SystemError): Alipay failed: the outcome is unknown. Look
///   it up.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
/// use alipay::miniprogram::{CreateMiniProgram, MiniProgramApiExt, NewMiniProgram};
///
/// let merchant = NewMiniProgram::new("20261123001", "merchant@example.com", "A bakery")
///     .with_cert_name("A bakery Ltd.")
///     .with_legal_personal_name("张三");
/// let order = client.mini_programs().create(CreateMiniProgram::new(merchant)).await?;
/// println!("{:?}", order.order_no);
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.open.mini.isv.create",
    v3 = POST,
    response = MiniProgramOrder,
    service = MiniProgramApi,
)]
pub struct CreateMiniProgram {
    /// Merchant and mini program.
    pub create_mini_request: NewMiniProgram,
}

/// Order of a mini program.
#[alipay_model(setters)]
pub struct MiniProgramOrder {
    /// Order number assigned by Alipay.
    pub order_no: Option<String>,
}

/// Merchant and mini program of an order.
#[alipay_model(setters)]
pub struct NewMiniProgram {
    /// Order number assigned by you, unique among your orders.
    #[alipay(max_len = 64)]
    pub out_order_no: String,
    /// Login name of the merchant at Alipay.
    #[alipay(max_len = 100, sensitive)]
    pub alipay_account: String,
    /// Name of the mini program.
    #[alipay(max_len = 32)]
    pub app_name: String,
    /// Specifies whether the merchant is an individual with a business license.
    pub is_individual: Option<bool>,
    /// Name on the business license.
    #[alipay(max_len = 64, sensitive)]
    pub cert_name: Option<String>,
    /// Number of the business license.
    #[alipay(max_len = 32, sensitive)]
    pub cert_no: Option<String>,
    /// Name of the legal representative.
    #[alipay(max_len = 64, sensitive)]
    pub legal_personal_name: Option<String>,
    /// Picture of the business license, as Base64; at most 2 MB.
    #[alipay(sensitive)]
    pub license_pic: Option<String>,
    /// Name of the contact person.
    #[alipay(max_len = 64, sensitive)]
    pub contact_name: Option<String>,
    /// Mobile number of the contact person.
    #[alipay(max_len = 20, sensitive)]
    pub contact_phone: Option<String>,
}
