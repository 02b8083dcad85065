//! State of a quick creation.

use alipay_runtime::{alipay_api, alipay_model};

use super::MiniProgramApi;

/// Looks up a quick creation. Safe to repeat. Called as `client.mini_programs().query_registration(..)`.
///
/// # Errors
///
/// - [`ORDER_NOT_EXIST`](super::MiniProgramErrorCode::OrderNotFound): the order does not exist.
/// - [`NO_PERMISSION`](super::MiniProgramErrorCode::NoPermission): you may not do this.
/// - [`ILLEGAL_PARAMS`](super::MiniProgramErrorCode::IllegalParams): alternative code for a missing or
///   malformed parameter.
/// - [`SYSTEM_ERROR`](super::MiniProgramErrorCode::SystemError): Alipay failed: the outcome is unknown. Look
///   it up.
#[alipay_api(
    method = "alipay.open.mini.isv.fastregister.query",
    v3 = GET,
    response = RegistrationState,
    service = MiniProgramApi,
    call = query_registration,
    idempotent,
)]
pub struct QueryRegistration {
    /// Order number assigned by Alipay.
    #[alipay(max_len = 64)]
    pub order_no: String,
}

/// State of a quick creation.
#[alipay_model(setters)]
pub struct RegistrationState {
    /// Order number assigned by Alipay.
    pub order_no: Option<String>,
    /// Order number assigned by you.
    pub out_order_no: Option<String>,
    /// Name of the mini program, 3 to 30 characters: Chinese, letters, digits, `_`, `+` and `-`.
    pub app_name: Option<String>,
    /// State of the order. The values are not documented.
    pub status: Option<String>,
    /// App ID of the mini program.
    pub mini_app_id: Option<String>,
    /// App ID of your application.
    pub isv_app_id: Option<String>,
}
