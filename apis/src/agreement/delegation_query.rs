//! State of a delegation.

use alipay_runtime::{alipay_api, alipay_model};

use super::AgreementApi;

/// Looks up a delegation. Safe to repeat. On the V2 gateway only; Alipay documents no error codes. Called
/// as `client.agreements().query_delegation(..)`.
#[alipay_api(
    method = "alipay.user.agreement.delegation.query",
    response = Delegation,
    service = AgreementApi,
    call = query_delegation,
    idempotent,
    one_of(delegation_id, external_delegation_id),
)]
pub struct QueryDelegation {
    /// Agreement number assigned by Alipay.
    pub agreement_no: Option<String>,
    /// Delegation ID assigned by Alipay.
    pub delegation_id: Option<String>,
    /// Agreement number assigned by you, unique among your agreements.
    pub external_agreement_no: Option<String>,
    /// Delegation ID assigned by you.
    pub external_delegation_id: Option<String>,
}

/// Delegation of payments.
#[alipay_model(setters)]
pub struct Delegation {
    /// Agreement number assigned by Alipay.
    pub agreement_no: Option<String>,
    /// Delegation ID assigned by Alipay.
    pub delegation_id: Option<String>,
    /// Tag of the delegation. The values are not documented.
    pub delegation_tag: Option<String>,
    /// Delegation ID assigned by you.
    pub external_delegation_id: Option<String>,
    /// Largest amount of all payments. Its unit is not documented.
    pub max_total_amount: Option<String>,
    /// Amount that is left. Its unit is not documented.
    pub remaining_amount: Option<String>,
    /// Number of payments that are left.
    pub remaining_times: Option<String>,
    /// State. The values are not documented.
    pub status: Option<String>,
    /// Largest number of payments.
    pub times_limit: Option<String>,
    /// End of the delegation.
    pub validity_end_time: Option<String>,
    /// Start of the delegation.
    pub validity_start_time: Option<String>,
}
