//! Error codes of complaints.

use alipay_runtime::alipay_enum;

/// Why a call of [`ComplaintApi`](super::ComplaintApi) was refused.
#[alipay_enum]
pub enum ComplaintErrorCode {
    /// A fault at Alipay. Query the complaint before you answer it again.
    #[alipay("SYSTEM_ERROR")]
    SystemError,
    /// A parameter is missing or malformed. Correct the request.
    #[alipay("PARAM_ILLEGAL")]
    InvalidParameter,
    /// The complaint is not one of yours, or your application may not call this.
    #[alipay("AUTHORITY_ILLEGAL")]
    NotPermitted,
    /// The complaint's state has changed and does not allow this. Query it.
    #[alipay("STATUS_CHANGED")]
    StatusChanged,
    /// What you wrote has words that Alipay does not allow. Change it.
    #[alipay("SUBMIT_CONTENT_VIOLATION")]
    ContentNotAllowed,
    /// Alipay's security checks stopped it. Change what you wrote, or ask Alipay.
    #[alipay("SECURITY_INTERCEPT")]
    SecurityIntercept,
    /// A refund is under way. Wait for it, then query the complaint.
    #[alipay("WAITING_REFUND")]
    WaitingForRefund,
    /// The refund has succeeded already; it need not be made again.
    #[alipay("REFUND_ALREADY_SUCCEED")]
    AlreadyRefunded,
    /// The refund of this feedback failed. Query the complaint, and refund in another way.
    #[alipay("REFUND_FEEDBACK_FAILED")]
    RefundFailed,
}
