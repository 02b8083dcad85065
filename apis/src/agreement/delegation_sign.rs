//! Signature of a delegation.

use alipay_runtime::{alipay_api, alipay_model};

use super::{AgreementApi, DelegationConversation, QueryDelegation};

/// Signs a delegation under agreements that exist. On the V2 gateway only; Alipay documents no error
/// codes. Called as `client.agreements().sign_delegation(..)`.
#[alipay_api(
    method = "alipay.user.agreement.delegation.sign",
    response = SignedDelegation,
    service = AgreementApi,
    call = sign_delegation,
    resolve_with = QueryDelegation,
)]
pub struct SignDelegation {
    /// Delegation ID assigned by you.
    pub external_delegation_id: String,
    /// Number of the agreement on payments by AI (`ai_pay`).
    pub ai_pay_agreement_no: Option<String>,
    /// Conversation that led to the delegation.
    pub conversation_history: Option<Vec<DelegationConversation>>,
    /// Description of the delegation.
    pub delegation_desc: Option<String>,
    /// Scene of the delegation. The values are not documented.
    pub delegation_scene: Option<String>,
    /// Tag of the delegation. The values are not documented.
    pub delegation_tag: Option<String>,
    /// Number of the agreement on payments without a password.
    pub no_pwd_agreement_no: Option<String>,
}

/// Signed delegation.
#[alipay_model(setters)]
pub struct SignedDelegation {
    /// Number of the agreement on payments by AI (`ai_pay`).
    pub ai_pay_agreement_no: Option<String>,
    /// Delegation ID assigned by Alipay.
    pub delegation_id: Option<String>,
    /// Delegation ID assigned by you.
    pub external_delegation_id: Option<String>,
    /// Number of the agreement on payments without a password.
    pub no_pwd_agreement_no: Option<String>,
}
