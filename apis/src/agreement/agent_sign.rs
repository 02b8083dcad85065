//! Signature of an agreement of an agent.

use alipay_runtime::{alipay_api, alipay_model};

use super::{AccessParams, AgreementApi};

/// Creates the order string by which a user signs an agreement of an agent. On the V2 gateway only; Alipay
/// documents no error codes. Called as `client.agreements().sign_agent_agreement(..)`.
#[alipay_api(
    method = "alipay.user.agreement.agent.sign",
    response = AgentSignature,
    service = AgreementApi,
    call = sign_agent_agreement,
)]
pub struct SignAgentAgreement {
    /// Way in which the user reaches the page.
    pub access_params: Option<AccessParams>,
    /// Agreement number assigned by you, unique among your agreements.
    pub external_agreement_no: Option<String>,
    /// Login name of the user in your system.
    #[alipay(sensitive)]
    pub external_logon_id: Option<String>,
    /// Product of the agreement.
    pub personal_product_code: Option<String>,
    /// Token of the user.
    #[alipay(sensitive)]
    pub user_token: Option<String>,
    /// Kind of that token. The values are not documented.
    pub user_token_type: Option<String>,
}

/// Order string for a signature.
#[alipay_model(setters)]
pub struct AgentSignature {
    /// Order string.
    #[alipay(name = "orderStr", sensitive)]
    pub order_str: Option<String>,
}
