//! Change of an operator's password.

use alipay_runtime::alipay_api;

use super::{OperatorApi, OperatorKey};

/// Changes the password of an operator. On the V2 gateway only; Alipay documents no error codes. Called as
/// `client.operators().change_password(..)`.
#[alipay_api(
    method = "alipay.open.auth.operator.password.modify",
    service = OperatorApi,
    call = change_password,
)]
pub struct ChangeOperatorPassword {
    /// Operator whose password is changed.
    pub operator: OperatorKey,
    /// New password.
    #[alipay(sensitive)]
    pub new_password: String,
    /// ID of the tenant.
    pub tenant_id: Option<String>,
}
