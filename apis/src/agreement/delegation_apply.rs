//! Application for a delegation.

use alipay_runtime::{alipay_api, alipay_model};

use super::{AccessParams, AgreementApi, DelegationConversation};

/// Creates the order string by which a user delegates payments to an agent. On the V2 gateway only; Alipay
/// documents no error codes. Called as `client.agreements().apply_delegation(..)`.
#[alipay_api(
    method = "alipay.user.agreement.delegation.apply",
    response = DelegationApplication,
    service = AgreementApi,
    call = apply_delegation,
)]
pub struct ApplyDelegation {
    /// Way in which the user reaches the page.
    pub access_params: Option<AccessParams>,
    /// ID of the agent.
    pub agent_id: Option<String>,
    /// Conversation that led to the delegation.
    pub conversation_history: Option<Vec<DelegationConversation>>,
    /// Parameters of the delegation.
    pub delegation_params: Option<DelegationParams>,
    /// Agreement number assigned by you, unique among your agreements.
    pub external_agreement_no: Option<String>,
    /// Product of the agreement.
    pub personal_product_code: Option<String>,
}

/// Order string for a delegation.
#[alipay_model(setters)]
pub struct DelegationApplication {
    /// Order string.
    #[alipay(name = "orderStr", sensitive)]
    pub order_str: Option<String>,
}

/// Parameters of a delegation.
#[alipay_model(setters)]
pub struct DelegationParams {
    /// Description of the delegation.
    pub delegation_desc: Option<String>,
    /// Tag of the delegation. The values are not documented.
    pub delegation_tag: Option<String>,
    /// Delegation ID assigned by you.
    pub external_delegation_id: Option<String>,
    /// Largest amount of all payments. Its unit is not documented.
    pub max_total_amount: Option<String>,
    /// Largest number of payments.
    pub times_limit: Option<String>,
    /// `times_limit` in another spelling, which is Alipay's.
    pub times_timit: Option<String>,
    /// End of the delegation.
    pub validity_end_time: Option<String>,
    /// Start of the delegation.
    pub validity_start_time: Option<String>,
}
