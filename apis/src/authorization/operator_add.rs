//! Addition of an operator.

use alipay_runtime::{alipay_api, alipay_model};

use super::{OperatorAccount, OperatorApi, OperatorContact};

/// Adds an operator. On the V2 gateway only; Alipay documents no error codes. If the outcome is unknown,
/// look for the operator with [`QueryOperator`](super::QueryOperator).
#[alipay_api(
    method = "alipay.open.auth.operator.add",
    response = AddedOperator,
    service = OperatorApi,
)]
pub struct AddOperator {
    /// Operator to add.
    pub operator_add_vo: NewOperator,
}

/// Added operator.
#[alipay_model(setters)]
pub struct AddedOperator {
    /// Accounts of the operator.
    pub accounts: Vec<OperatorAccount>,
    /// ID of the operator.
    pub operator_id: Option<String>,
}

/// Operator to add.
#[alipay_model(setters)]
pub struct NewOperator {
    /// Business type of the operator. The values are not documented.
    pub biz_type: Option<String>,
    /// Contact data.
    pub contacts: Option<Vec<OperatorContact>>,
    /// Login name.
    #[alipay(sensitive)]
    pub logon_id: Option<String>,
    /// Kind of login name. The values are not documented.
    pub logon_id_type: Option<String>,
    /// Password of the login.
    #[alipay(sensitive)]
    pub logon_password: Option<String>,
    /// ID of the main role (`main_ip_role_id`).
    pub main_ip_role_id: Option<String>,
    /// Kind of main role. The values are not documented.
    pub main_ip_role_type: Option<String>,
    /// Name of the operator.
    #[alipay(sensitive)]
    pub name: Option<String>,
    /// Nickname of the operator.
    #[alipay(sensitive)]
    pub nick_name: Option<String>,
    /// Codes of the roles.
    pub role_codes: Option<Vec<String>>,
    /// ID of the tenant.
    pub tenant_id: Option<String>,
}
