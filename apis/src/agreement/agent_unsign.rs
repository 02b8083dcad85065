//! End of an agreement of an agent.

use alipay_runtime::alipay_api;

use super::{AgreementApi, QueryAgentAgreement};

/// Ends an agreement of an agent. On the V2 gateway only; Alipay documents no error codes. Called as
/// `client.agreements().end_agent_agreement(..)`.
#[alipay_api(
    method = "alipay.user.agreement.agent.unsign",
    service = AgreementApi,
    call = end_agent_agreement,
    resolve_with = QueryAgentAgreement,
)]
pub struct EndAgentAgreement {
    /// Agreement number assigned by Alipay.
    pub agreement_no: String,
}
