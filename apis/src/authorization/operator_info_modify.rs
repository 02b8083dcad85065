//! Change of an operator.

use alipay_runtime::{alipay_api, alipay_model};

use super::{OperatorApi, OperatorContact};

/// Changes name, contact data and roles of an operator. On the V2 gateway only; Alipay documents no error
/// codes. If the outcome is unknown, look at the operator with [`QueryOperator`](super::QueryOperator).
#[alipay_api(
    method = "alipay.open.auth.operator.info.modify",
    service = OperatorApi,
)]
pub struct ModifyOperator {
    /// ID of the operator.
    pub operator_id: String,
    /// New data of the operator.
    pub modify_vo: OperatorChange,
    /// ID of the tenant.
    pub tenant_id: Option<String>,
}

/// New data of an operator.
#[alipay_model(setters)]
pub struct OperatorChange {
    /// Contact data.
    pub contacts: Option<Vec<OperatorContact>>,
    /// Name of the operator.
    #[alipay(sensitive)]
    pub name: Option<String>,
    /// Codes of the roles.
    pub role_codes: Option<Vec<String>>,
}
