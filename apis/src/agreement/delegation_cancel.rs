//! Cancellation of a delegation.

use alipay_runtime::alipay_api;

use super::{AgreementApi, QueryDelegation};

/// Cancels a delegation. On the V2 gateway only; Alipay documents no error codes. Called as
/// `client.agreements().cancel_delegation(..)`.
#[alipay_api(
    method = "alipay.user.agreement.delegation.cancel",
    service = AgreementApi,
    call = cancel_delegation,
    resolve_with = QueryDelegation,
)]
pub struct CancelDelegation {
    /// Agreement number assigned by Alipay.
    pub agreement_no: String,
    /// Delegation ID assigned by Alipay.
    pub delegation_id: String,
}
