//! Quick creation of a mini program.

use alipay_runtime::{alipay_api, alipay_model};

use super::MiniProgramApi;

/// Creates a mini program before the merchant has authorized you. The merchant authorizes you at the URL that
/// is returned. Only if agreed with Alipay. Look the order up with
/// [`QueryRegistration`](super::QueryRegistration). Called as `client.mini_programs().register(..)`.
///
/// # Errors
///
/// - [`OPENCORE_APP_NAME_EXIST`](super::MiniProgramErrorCode::NameTakenOnRegistration): the name is taken.
///   Choose another one.
/// - [`INVALID_MINI_APP_NAME_LENGTH`](super::MiniProgramErrorCode::NameLengthInvalid): the name is too short
///   or too long.
/// - [`PROVIDER_ROLE_INVALID`](super::MiniProgramErrorCode::NotAProvider): you are not a service provider.
///   Apply for the role in the console.
/// - [`ILLEGAL_PARAMS`](super::MiniProgramErrorCode::IllegalParams): alternative code for a missing or
///   malformed parameter.
/// - [`SYSTEM_ERROR`](super::MiniProgramErrorCode::SystemError): Alipay failed: the outcome is unknown. Look
///   it up.
#[alipay_api(
    method = "alipay.open.mini.isv.fastregister.create",
    v3 = POST,
    response = Registration,
    service = MiniProgramApi,
    call = register,
)]
pub struct RegisterMiniProgram {
    /// Order number assigned by you, unique among your orders.
    #[alipay(max_len = 64)]
    pub out_order_no: String,
    /// Name of the mini program, 3 to 30 characters: Chinese, letters, digits, `_`, `+` and `-`.
    #[alipay(max_len = 30)]
    pub app_name: String,
    /// Account of the merchant; begins with `2088`.
    #[alipay(max_len = 28)]
    pub uid: Option<String>,
    /// URL to which the merchant returns with an authorization code.
    #[alipay(max_len = 256)]
    pub auth_notify_url: Option<String>,
}

/// Quick creation of a mini program.
#[alipay_model(setters)]
pub struct Registration {
    /// Order number assigned by Alipay.
    pub order_no: Option<String>,
    /// URL at which the merchant authorizes you.
    #[alipay(sensitive)]
    pub authorize_url: Option<String>,
}
