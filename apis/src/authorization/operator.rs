//! Parts of operators that several calls share.

use alipay_runtime::alipay_model;

/// Contact data of an operator.
#[alipay_model(setters)]
pub struct OperatorContact {
    /// Kind of contact data. The values are not documented.
    pub r#type: Option<String>,
    /// Contact data of that kind.
    #[alipay(sensitive)]
    pub value: Option<String>,
}

/// Account of an operator.
#[alipay_model(setters)]
pub struct OperatorAccount {
    /// ID of the account.
    pub account_id: Option<String>,
    /// Kind of account. The values are not documented.
    pub account_type: Option<String>,
    /// `open_id` of the account.
    #[alipay(sensitive)]
    pub open_id: Option<String>,
}

/// Identification of an operator.
#[alipay_model(setters)]
pub struct OperatorKey {
    /// ID of the operator, of the kind of `id_type`.
    pub id: Option<String>,
    /// Kind of ID. The values are not documented.
    pub id_type: Option<String>,
    /// Kind of login name. The values are not documented.
    pub logon_id_type: Option<String>,
    /// ID of the main role (`main_ip_role_id`).
    pub main_ip_role_id: Option<String>,
    /// Kind of main role. The values are not documented.
    pub main_ip_role_type: Option<String>,
    /// `open_id` of the operator.
    #[alipay(sensitive)]
    pub open_id: Option<String>,
}
