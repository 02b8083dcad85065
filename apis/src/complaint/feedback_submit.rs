//! Result of handling a complaint.

use alipay_runtime::{alipay_api, alipay_enum, values::CommaList};

use super::{ComplaintApi, QueryComplaint};

/// Submits the result of handling a complaint.
///
/// For a complaint in [`MerchantProcessing`](super::ComplaintStatus::MerchantProcessing).
/// [`RefundedFromDeposit`](FeedbackCode::RefundedFromDeposit) also makes the refund. If the outcome is
/// unknown, [`QueryComplaint`] shows whether the feedback was accepted. On the V2 gateway, the fields are
/// parameters of the request instead of members of `biz_content`.
///
/// # Errors
///
/// - [`STATUS_CHANGED`](super::ComplaintErrorCode::StatusChanged): the state of the complaint no longer
///   allows this; look it up.
/// - [`WAITING_REFUND`](super::ComplaintErrorCode::WaitingForRefund): a refund is in progress; wait for it.
/// - [`REFUND_ALREADY_SUCCEED`](super::ComplaintErrorCode::AlreadyRefunded): the refund was already made.
/// - [`REFUND_FEEDBACK_FAILED`](super::ComplaintErrorCode::RefundFailed): the refund failed; refund in
///   another way.
/// - [`SUBMIT_CONTENT_VIOLATION`](super::ComplaintErrorCode::ContentNotAllowed),
///   [`SECURITY_INTERCEPT`](super::ComplaintErrorCode::SecurityIntercept): the text is not allowed; change
///   it.
/// - [`AUTHORITY_ILLEGAL`](super::ComplaintErrorCode::NotPermitted): the complaint does not belong to you.
/// - [`PARAM_ILLEGAL`](super::ComplaintErrorCode::InvalidParameter): a parameter is missing or malformed.
/// - [`SYSTEM_ERROR`](super::ComplaintErrorCode::SystemError): Alipay failed; look up the complaint before
///   you retry.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
/// use alipay::complaint::{ComplaintApiExt, FeedbackCode, GiveFeedback};
///
/// let feedback = GiveFeedback::new("2020092300102000000001459758")
///     .with_feedback_code(FeedbackCode::ServiceDone)
///     .with_feedback_content("We replaced the part on Monday.");
/// client.complaints().give_feedback(feedback).await?;
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.merchant.tradecomplain.feedback.submit",
    v3 = POST("/v3/alipay/merchant/tradecomplain/feedback"),
    service = ComplaintApi,
    call = give_feedback,
    resolve_with = QueryComplaint,
)]
pub struct GiveFeedback {
    /// ID of the complaint.
    #[alipay(param)]
    pub complain_event_id: String,
    /// Result of handling the complaint. Required by Alipay.
    #[alipay(param)]
    pub feedback_code: Option<FeedbackCode>,
    /// Explanation for the buyer, at most 200 characters. Required by Alipay.
    #[alipay(param, max_len = 200, sensitive)]
    pub feedback_content: Option<String>,
    /// IDs of the pictures that serve as evidence.
    #[alipay(param)]
    pub feedback_images: Option<CommaList<String>>,
    /// Person who handled the complaint, at most 6 characters.
    #[alipay(param, max_len = 6, sensitive)]
    pub operator: Option<String>,
}

/// Result of handling a complaint.
#[alipay_enum]
pub enum FeedbackCode {
    /// Refunded from the service guarantee deposit.
    #[alipay("00")]
    RefundedFromDeposit,
    /// Refunded in another way.
    #[alipay("02")]
    RefundedOtherwise,
    /// The goods were shipped.
    #[alipay("03")]
    GoodsSent,
    /// Handled in another way, which the content describes.
    #[alipay("04")]
    Other,
    /// The after-sales service was provided.
    #[alipay("05")]
    ServiceDone,
    /// The merchant is not responsible.
    #[alipay("06")]
    NotResponsible,
}
