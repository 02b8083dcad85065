//! Error codes of complaints.

use alipay_runtime::alipay_enum;

/// Error codes of calls on [`ComplaintApi`](super::ComplaintApi).
#[alipay_enum]
pub enum ComplaintErrorCode {
    /// Alipay failed. Look up the complaint before you retry.
    #[alipay("SYSTEM_ERROR")]
    SystemError,
    /// A parameter is missing or malformed. Correct the request.
    #[alipay("PARAM_ILLEGAL")]
    InvalidParameter,
    /// The complaint does not belong to you, or your application may not call this method.
    #[alipay("AUTHORITY_ILLEGAL")]
    NotPermitted,
    /// The state of the complaint has changed and no longer allows this. Look up the complaint.
    #[alipay("STATUS_CHANGED")]
    StatusChanged,
    /// The text contains words that Alipay does not allow. Change it.
    #[alipay("SUBMIT_CONTENT_VIOLATION")]
    ContentNotAllowed,
    /// Alipay's security checks rejected the text. Change it, or contact Alipay.
    #[alipay("SECURITY_INTERCEPT")]
    SecurityIntercept,
    /// A refund is in progress. Wait for it, then look up the complaint.
    #[alipay("WAITING_REFUND")]
    WaitingForRefund,
    /// The refund already succeeded; no further refund is needed.
    #[alipay("REFUND_ALREADY_SUCCEED")]
    AlreadyRefunded,
    /// The refund of this feedback failed. Look up the complaint, and refund in another way.
    #[alipay("REFUND_FEEDBACK_FAILED")]
    RefundFailed,
}
