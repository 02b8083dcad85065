//! State of an agreement of an agent.

use alipay_runtime::{alipay_api, alipay_model};

use super::AgreementApi;

/// Looks up an agreement that was signed by [`SignAgentAgreement`](super::SignAgentAgreement). Safe to
/// repeat. On the V2 gateway only; Alipay documents no error codes. Called as
/// `client.agreements().query_agent_agreement(..)`.
#[alipay_api(
    method = "alipay.user.agreement.agent.query",
    response = AgentAgreement,
    service = AgreementApi,
    call = query_agent_agreement,
    idempotent,
    one_of(agreement_no, external_agreement_no),
)]
pub struct QueryAgentAgreement {
    /// Agreement number assigned by Alipay.
    pub agreement_no: Option<String>,
    /// Agreement number assigned by you, unique among your agreements.
    pub external_agreement_no: Option<String>,
    /// Product of the agreement.
    pub personal_product_code: Option<String>,
}

/// Agreement of an agent.
#[alipay_model(setters)]
pub struct AgentAgreement {
    /// Agreement number assigned by Alipay.
    pub agreement_no: Option<String>,
    /// Login name of the user.
    #[alipay(sensitive)]
    pub alipay_logon_id: Option<String>,
    /// Agreement number assigned by you, unique among your agreements.
    pub external_agreement_no: Option<String>,
    /// Login name of the user in your system.
    #[alipay(sensitive)]
    pub external_logon_id: Option<String>,
    /// ID of the user in your system.
    pub external_user_id: Option<String>,
    /// End of the agreement.
    pub invalid_time: Option<String>,
    /// Account of the user.
    pub principal_id: Option<String>,
    /// State. The values are not documented.
    pub status: Option<String>,
    /// Time from which the agreement is in effect.
    pub valid_time: Option<String>,
}
