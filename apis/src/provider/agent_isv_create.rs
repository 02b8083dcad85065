//! Creation of an agent for a merchant.

use alipay_runtime::{alipay_api, alipay_model};

use super::AgentApi;

/// Orders the creation of an agent for a merchant. On the V2 gateway only; Alipay documents no error
/// codes. If the outcome is unknown, no query finds the order: [`QueryAgentOrder`](super::QueryAgentOrder)
/// needs the number that Alipay assigned. Called as `client.agents().create_order(..)`.
#[alipay_api(
    method = "alipay.open.agent.isv.create",
    response = AgentOrder,
    service = AgentApi,
    call = create_order,
)]
pub struct CreateAgentOrder {
    /// ID of the agent.
    pub agent_id: Option<String>,
    /// Platform of the agent. The values are not documented.
    pub agent_platform: Option<String>,
    /// Login name of the merchant at Alipay.
    #[alipay(sensitive)]
    pub alipay_account: Option<String>,
    /// Name of the agent.
    pub app_name: Option<String>,
    /// Name on the business license.
    #[alipay(sensitive)]
    pub cert_name: Option<String>,
    /// Number of the business license.
    #[alipay(sensitive)]
    pub cert_no: Option<String>,
    /// Name of the contact person.
    #[alipay(sensitive)]
    pub contact_name: Option<String>,
    /// Telephone number of the contact person.
    #[alipay(sensitive)]
    pub contact_phone: Option<String>,
    /// Specifies whether the merchant is an individual.
    pub is_individual: Option<bool>,
    /// Name of the legal representative.
    #[alipay(sensitive)]
    pub legal_personal_name: Option<String>,
    /// Picture of the business license.
    #[alipay(sensitive)]
    pub license_pic: Option<String>,
    /// Order number assigned by you.
    pub out_order_no: Option<String>,
}

/// Order of an agent.
#[alipay_model(setters)]
pub struct AgentOrder {
    /// Order number assigned by Alipay.
    pub order_no: Option<String>,
}
