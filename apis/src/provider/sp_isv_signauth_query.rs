//! State of a contract and an authorization.

use alipay_runtime::{alipay_api, alipay_enum, alipay_model};

use super::ContractApi;

/// Looks up an order of a contract and an authorization. Safe to repeat. Called as
/// `client.contracts().query_sign_auth(..)`.
///
/// # Errors
///
/// - [`SIGNAUTH_ORDER_NOT_EXIST`](super::ProviderErrorCode::SignAuthOrderNotFound): the order does not exist.
/// - [`ILLEGAL_PARAMS`](super::ProviderErrorCode::IllegalParams): alternative code for a missing or malformed
///   parameter.
/// - [`SYSTEM_ERROR`](super::ProviderErrorCode::SystemError): Alipay failed: the outcome is unknown. Look it
///   up.
#[alipay_api(
    method = "alipay.open.sp.isv.signauth.query",
    v3 = GET,
    response = SignAuthState,
    service = ContractApi,
    call = query_sign_auth,
    idempotent,
)]
pub struct QuerySignAuth {
    /// Number of the order.
    #[alipay(max_len = 64)]
    pub order_id: String,
}

/// State of a contract and an authorization.
#[alipay_model(setters)]
pub struct SignAuthState {
    /// Number of the order.
    pub order_id: Option<String>,
    /// State of the order.
    pub status: Option<SignAuthStatus>,
    /// States of its parts.
    pub task_infos: Vec<SignAuthTask>,
}

/// State of a contract and an authorization.
#[alipay_enum]
pub enum SignAuthStatus {
    /// Created.
    #[alipay("INIT")]
    Init,
    /// Waiting for the merchant.
    #[alipay("UNCONFIRM")]
    Unconfirmed,
    /// Failed.
    #[alipay("FAILURE")]
    Failed,
    /// Succeeded.
    #[alipay("FINISH")]
    Finished,
}

/// Part of an order.
#[alipay_model(setters)]
pub struct SignAuthTask {
    /// Kind of the part.
    pub r#type: Option<String>,
    /// Description of the kind.
    pub type_desc: Option<String>,
    /// State of the part.
    pub status: Option<SignAuthStatus>,
    /// Result of the part.
    pub execute_result: Option<String>,
}
