//! Postponement of a charge.

use alipay_runtime::{alipay_api, alipay_model};

use super::{AgreementApi, QueryAgreement};

/// Postpones the next charge of an agreement with periodic charges, for example because the user bought a
/// longer subscription meanwhile. The following charges are postponed as well. Called as
/// `client.agreements().modify_execution_plan(..)`.
///
/// # Errors
///
/// - [`ILLEGAL_EXECUTION_TIME`](super::AgreementErrorCode::DeductTimeInvalid): the day of the charge is not
///   allowed: in the past, or too far away.
/// - [`ILLEGAL_AGREEMENT`](super::AgreementErrorCode::NotPeriodic): the agreement is not one of periodic
///   charges, or is not in effect.
/// - [`INVALID_PARAMETER`](super::AgreementErrorCode::InvalidParameter): a parameter is missing or malformed.
///   Correct the request.
/// - [`SYSTEM_ERROR`](super::AgreementErrorCode::SystemError): Alipay failed: the outcome is unknown. Look up
///   the agreement.
#[alipay_api(
    method = "alipay.user.agreement.executionplan.modify",
    v3 = POST,
    response = ModifiedExecutionPlan,
    service = AgreementApi,
    call = modify_execution_plan,
    resolve_with = QueryAgreement,
)]
pub struct ModifyExecutionPlan {
    /// Agreement number assigned by Alipay.
    #[alipay(max_len = 64)]
    pub agreement_no: String,
    /// Day of the next charge, as `yyyy-MM-dd`.
    #[alipay(max_len = 16)]
    pub deduct_time: String,
    /// Reason for the change.
    #[alipay(max_len = 128)]
    pub memo: Option<String>,
}

/// Postponed charge.
#[alipay_model(setters)]
pub struct ModifiedExecutionPlan {
    /// Agreement number assigned by Alipay.
    pub agreement_no: Option<String>,
    /// Day of the next charge, as `yyyy-MM-dd`.
    pub deduct_time: Option<String>,
}
