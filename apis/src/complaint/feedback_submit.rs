//! Submits the result of handling a complaint.

use alipay_runtime::{alipay_api, alipay_enum, values::CommaList};

use super::{ComplaintApi, QueryComplaint};

/// Says how a complaint was dealt with.
///
/// Meant for a complaint in [`MerchantProcessing`](super::ComplaintStatus::MerchantProcessing).
/// [`RefundedFromDeposit`](FeedbackCode::RefundedFromDeposit) makes the refund as well. If the outcome is
/// unknown, [`QueryComplaint`] shows whether it counted. On the V2 gateway this call has parameters of its
/// own and no `biz_content`.
///
/// # Errors
///
/// - [`STATUS_CHANGED`](super::ComplaintErrorCode::StatusChanged): the state of the complaint does not allow
///   it any more; query it.
/// - [`WAITING_REFUND`](super::ComplaintErrorCode::WaitingForRefund): a refund is under way; wait for it.
/// - [`REFUND_ALREADY_SUCCEED`](super::ComplaintErrorCode::AlreadyRefunded): the refund was made before.
/// - [`REFUND_FEEDBACK_FAILED`](super::ComplaintErrorCode::RefundFailed): the refund failed; make it in
///   another way.
/// - [`SUBMIT_CONTENT_VIOLATION`](super::ComplaintErrorCode::ContentNotAllowed),
///   [`SECURITY_INTERCEPT`](super::ComplaintErrorCode::SecurityIntercept): what you wrote is not allowed;
///   change it.
/// - [`AUTHORITY_ILLEGAL`](super::ComplaintErrorCode::NotPermitted): the complaint is not one of yours.
/// - [`PARAM_ILLEGAL`](super::ComplaintErrorCode::InvalidParameter): a parameter is missing or malformed.
/// - [`SYSTEM_ERROR`](super::ComplaintErrorCode::SystemError): a fault at Alipay; query the complaint before
///   you send it again.
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
    /// Number of the complaint.
    #[alipay(param)]
    pub complain_event_id: String,
    /// How it was dealt with. Alipay wants it.
    #[alipay(param)]
    pub feedback_code: Option<FeedbackCode>,
    /// The same in words for the buyer, at most 200 characters. Alipay wants it.
    #[alipay(param, max_len = 200, sensitive)]
    pub feedback_content: Option<String>,
    /// Numbers of the pictures that prove it.
    #[alipay(param)]
    pub feedback_images: Option<CommaList<String>>,
    /// Who dealt with it, at most 6 characters.
    #[alipay(param, max_len = 6, sensitive)]
    pub operator: Option<String>,
}

/// How a complaint was dealt with.
#[alipay_enum]
pub enum FeedbackCode {
    /// Refunded, out of the deposit that guarantees good service.
    #[alipay("00")]
    RefundedFromDeposit,
    /// Refunded in another way.
    #[alipay("02")]
    RefundedOtherwise,
    /// The goods are sent.
    #[alipay("03")]
    GoodsSent,
    /// In another way; say which in the content.
    #[alipay("04")]
    Other,
    /// The after-sales service is done.
    #[alipay("05")]
    ServiceDone,
    /// It is not the merchant's responsibility.
    #[alipay("06")]
    NotResponsible,
}
