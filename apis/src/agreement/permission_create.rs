//! Permission for a charge.

use alipay_runtime::{Money, alipay_api, alipay_model};

use super::AgreementApi;

/// Announces a charge to the user, and returns the permission that the charge requires. Only if your contract
/// requires announcements. Called as `client.agreements().create_permission(..)`.
///
/// # Errors
///
/// - [`USER_AGREEMENT_NOT_EXIST`](super::AgreementErrorCode::AgreementNotFound): the agreement does not
///   exist, or the user has not signed yet.
/// - [`NOT_SUPPORT_MERCHANT`](super::AgreementErrorCode::NotSupportedForMerchant): you may not send this
///   call.
/// - [`ILLEGAL_PARAMS`](super::AgreementErrorCode::IllegalParameters): alternative code for a missing or
///   malformed parameter.
/// - [`SYSTEM_ERROR`](super::AgreementErrorCode::SystemError): Alipay failed: the outcome is unknown. Look up
///   the agreement.
#[alipay_api(
    method = "alipay.user.agreement.permission.create",
    v3 = POST,
    response = DeductPermission,
    service = AgreementApi,
    call = create_permission,
)]
pub struct CreateDeductPermission {
    /// Agreement number assigned by Alipay.
    #[alipay(max_len = 64)]
    pub agreement_no: String,
    /// Request number assigned by you: letters, digits and `_`.
    #[alipay(max_len = 64)]
    pub out_request_no: String,
    /// Amount of the charge, in yuan.
    #[alipay(min = "0.01", max = "100000000.00")]
    pub total_amount: Money,
    /// Kind of announcement: `DEFAULT_PERMISSION`, or `SERVIOCE_NOTICE` for a changed service. (The spelling
    /// is Alipay's.)
    #[alipay(max_len = 64)]
    pub notice_template: Option<String>,
    /// Change to announce.
    pub business_params: Option<AnnouncedChange>,
}

/// Permission for a charge.
#[alipay_model(setters)]
pub struct DeductPermission {
    /// Permission, which the payment contains.
    pub deduct_permission: Option<String>,
    /// Start of the permission, as `yyyyMMddHHmmss`.
    pub effective_time_start: Option<String>,
    /// End of the permission, as `yyyyMMddHHmmss`.
    pub effective_time_end: Option<String>,
    /// Indicates whether the announcement was sent to the user.
    pub is_success_send: Option<bool>,
}

/// Change of a service that is announced to the user.
#[alipay_model(setters)]
pub struct AnnouncedChange {
    /// Time of the change.
    #[alipay(max_len = 32)]
    pub change_time: Option<String>,
    /// Amount before the change, in yuan.
    pub ori_amount: Option<Money>,
    /// Amount after the change, in yuan.
    pub new_amount: Option<Money>,
}
