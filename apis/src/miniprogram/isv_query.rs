//! State of a mini program's order.

use alipay_runtime::{alipay_api, alipay_enum, alipay_model};

use super::MiniProgramApi;

/// Looks up an order of a mini program. Safe to repeat. Called as `client.mini_programs().query_order(..)`.
///
/// # Errors
///
/// - [`PERMISSION_DENIED`](super::MiniProgramErrorCode::PermissionDenied): you may not do this.
/// - [`INVALID_PARAMS`](super::MiniProgramErrorCode::InvalidParams): alternative code for a missing or
///   malformed parameter.
/// - [`SYSTEM_ERROR`](super::MiniProgramErrorCode::SystemError): Alipay failed: the outcome is unknown. Look
///   it up.
#[alipay_api(
    method = "alipay.open.mini.isv.query",
    v3 = GET,
    response = MiniProgramOrderState,
    service = MiniProgramApi,
    call = query_order,
    idempotent,
)]
pub struct QueryMiniProgramOrder {
    /// Order number assigned by Alipay.
    #[alipay(max_len = 64)]
    pub order_no: String,
}

/// State of an order.
#[alipay_model(setters)]
pub struct MiniProgramOrderState {
    /// Order number assigned by Alipay.
    pub order_no: Option<String>,
    /// Order number assigned by you.
    pub out_order_no: Option<String>,
    /// State of the order.
    pub status: Option<OrderStatus>,
    /// App ID of the mini program, once the merchant agreed. (The spelling is Alipay's.)
    pub min_app_id: Option<String>,
    /// Account of the merchant; begins with `2088`.
    pub pid: Option<String>,
}

/// State of an order of a mini program.
#[alipay_enum]
pub enum OrderStatus {
    /// Waiting for the merchant.
    #[alipay("PROCESS")]
    Processing,
    /// The merchant did not agree in time.
    #[alipay("TIMEOUT")]
    TimedOut,
    /// The merchant agreed; the mini program exists.
    #[alipay("AGREED")]
    Agreed,
    /// The merchant rejected it.
    #[alipay("REJECTED")]
    Rejected,
}
