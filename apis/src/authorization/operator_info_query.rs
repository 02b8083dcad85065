//! Data of an operator.

use alipay_runtime::{alipay_api, alipay_model};

use super::{OperatorAccount, OperatorApi, OperatorContact, OperatorKey};

/// Looks up an operator. Safe to repeat. On the V2 gateway only; Alipay documents no error codes.
#[alipay_api(
    method = "alipay.open.auth.operator.info.query",
    response = OperatorResult,
    service = OperatorApi,
    idempotent,
)]
pub struct QueryOperator {
    /// Operator to look up.
    pub operator_query: OperatorKey,
    /// ID of the tenant.
    pub tenant_id: Option<String>,
}

/// Data of an operator.
#[alipay_model(setters)]
pub struct OperatorResult {
    /// The operator.
    pub operator_info: Option<Operator>,
}

/// Operator.
#[alipay_model(setters)]
pub struct Operator {
    /// Accounts of the operator.
    pub accounts: Vec<OperatorAccount>,
    /// Business type of the operator. The values are not documented.
    pub biz_type: Option<String>,
    /// Contact data.
    pub contacts: Vec<OperatorContact>,
    /// Login name.
    #[alipay(sensitive)]
    pub logon_id: Option<String>,
    /// Kind of login name. The values are not documented.
    pub logon_id_type: Option<String>,
    /// Name of the operator.
    #[alipay(sensitive)]
    pub name: Option<String>,
    /// Nickname of the operator.
    #[alipay(sensitive)]
    pub nick_name: Option<String>,
    /// ID of the operator.
    pub operator_id: Option<String>,
    /// ID of the related role (`rel_ip_role_id`).
    pub rel_ip_role_id: Option<String>,
    /// Kind of related role. The values are not documented.
    pub rel_ip_role_type: Option<String>,
    /// Codes of the roles.
    pub role_codes: Vec<String>,
    /// State of the operator. The values are not documented.
    pub status: Option<String>,
    /// ID of the tenant.
    pub tenant_id: Option<String>,
    /// Kind of operator. The values are not documented.
    pub r#type: Option<String>,
}
