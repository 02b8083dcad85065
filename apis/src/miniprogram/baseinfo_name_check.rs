//! Check of a name.

use alipay_runtime::{alipay_api, alipay_model};

use super::MiniProgramApi;

/// Checks whether a mini program may have a name. Safe to repeat. Called as
/// `client.mini_programs().check_name(..)`.
///
/// # Errors
///
/// - [`INVALID_PARAMETER`](super::MiniProgramErrorCode::InvalidParameter): a parameter is missing or
///   malformed. Correct the request.
/// - [`SYSTEM_LIMIT`](super::MiniProgramErrorCode::TooManyCalls): too many calls. Retry after a pause.
/// - [`SYSTEM_ERROR`](super::MiniProgramErrorCode::SystemError): Alipay failed: the outcome is unknown. Look
///   it up.
#[alipay_api(
    method = "alipay.open.mini.baseinfo.name.check",
    v3 = GET,
    response = CheckedName,
    service = MiniProgramApi,
    call = check_name,
    idempotent,
)]
pub struct CheckName {
    /// Name to check.
    #[alipay(param, max_len = 30)]
    pub app_name: String,
}

/// Outcome of the check of a name.
#[alipay_model(setters)]
pub struct CheckedName {
    /// Code of the outcome, such as `NONE`. The values are not documented.
    pub check_code: Option<String>,
    /// Description of the outcome.
    pub check_memo: Option<String>,
}
