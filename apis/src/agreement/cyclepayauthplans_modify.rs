//! Change of the plans of periodic charges.

use alipay_runtime::{Money, alipay_api, alipay_model};

use super::{AgreementApi, ExecutionPlan, QueryAgreement};

/// Changes amount and number of the periodic charges of an agreement. On the V2 gateway only; Alipay
/// documents no error codes. If the outcome is unknown, look at the plans with
/// [`QueryAgreement`](super::QueryAgreement). Called as `client.agreements().modify_cycle_plans(..)`.
#[alipay_api(
    method = "alipay.user.agreement.cyclepayauthplans.modify",
    response = ModifiedCyclePlans,
    service = AgreementApi,
    call = modify_cycle_plans,
    resolve_with = QueryAgreement,
)]
pub struct ModifyCyclePlans {
    /// Agreement number assigned by Alipay.
    pub agreement_no: String,
    /// Amount of one charge, in yuan.
    pub single_amount: Option<Money>,
    /// Number of charges.
    #[alipay(as_text)]
    pub total_payments: Option<u32>,
}

/// Changed plan of periodic charges.
#[alipay_model(setters)]
pub struct ModifiedCyclePlans {
    /// Planned charge.
    pub execution_plans: Option<ExecutionPlan>,
}
