//! Answering complaints: feedback, replies, evidence.

use alipay_runtime::{alipay_api, values::CommaList};

use super::{ComplaintApi, FeedbackCode, QueryComplaint};

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

/// Replies to the buyer.
///
/// Does not end the complaint; that is what [`GiveFeedback`] is for. If the outcome is unknown,
/// [`QueryComplaint`] shows whether the reply arrived.
///
/// # Errors
///
/// - [`STATUS_CHANGED`](super::ComplaintErrorCode::StatusChanged): the state of the complaint does not allow
///   it any more; query it.
/// - [`WAITING_REFUND`](super::ComplaintErrorCode::WaitingForRefund): a refund is under way; wait for it.
/// - [`SUBMIT_CONTENT_VIOLATION`](super::ComplaintErrorCode::ContentNotAllowed): what you wrote is not
///   allowed; change it.
/// - [`AUTHORITY_ILLEGAL`](super::ComplaintErrorCode::NotPermitted): the complaint is not one of yours.
/// - [`PARAM_ILLEGAL`](super::ComplaintErrorCode::InvalidParameter): a parameter is missing or malformed.
/// - [`SYSTEM_ERROR`](super::ComplaintErrorCode::SystemError): a fault at Alipay; query the complaint before
///   you send it again.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
/// use alipay::complaint::{ComplaintApiExt, ReplyToComplaint};
///
/// let reply = ReplyToComplaint::new("2020092300102000000001459758")
///     .with_reply_content("Which part is broken?");
/// client.complaints().reply(reply).await?;
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.merchant.tradecomplain.reply.submit",
    v3 = POST("/v3/alipay/merchant/tradecomplain/reply"),
    service = ComplaintApi,
    call = reply,
    resolve_with = QueryComplaint,
)]
pub struct ReplyToComplaint {
    /// Number of the complaint.
    pub complain_event_id: String,
    /// What you reply. Alipay wants it.
    #[alipay(sensitive)]
    pub reply_content: Option<String>,
    /// Numbers of the pictures that go with it.
    pub reply_images: Option<CommaList<String>>,
}

/// Hands in evidence.
///
/// Meant for a complaint in [`PlatformProcessing`](super::ComplaintStatus::PlatformProcessing). If the
/// outcome is unknown, [`QueryComplaint`] shows whether it arrived.
///
/// # Errors
///
/// - [`STATUS_CHANGED`](super::ComplaintErrorCode::StatusChanged): the state of the complaint does not allow
///   it any more; query it.
/// - [`WAITING_REFUND`](super::ComplaintErrorCode::WaitingForRefund): a refund is under way; wait for it.
/// - [`SUBMIT_CONTENT_VIOLATION`](super::ComplaintErrorCode::ContentNotAllowed): what you wrote is not
///   allowed; change it.
/// - [`AUTHORITY_ILLEGAL`](super::ComplaintErrorCode::NotPermitted): the complaint is not one of yours.
/// - [`PARAM_ILLEGAL`](super::ComplaintErrorCode::InvalidParameter): a parameter is missing or malformed.
/// - [`SYSTEM_ERROR`](super::ComplaintErrorCode::SystemError): a fault at Alipay; query the complaint before
///   you send it again.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
/// use alipay::complaint::{ComplaintApiExt, SupplementComplaint};
///
/// let evidence = SupplementComplaint::new("2020092300102000000001459758")
///     .with_supplement_content("The parcel was signed for on the 3rd.")
///     .with_supplement_images(vec!["1ab53b5d".to_owned()].into());
/// client.complaints().supplement(evidence).await?;
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.merchant.tradecomplain.supplement.submit",
    v3 = POST("/v3/alipay/merchant/tradecomplain/supplement"),
    service = ComplaintApi,
    call = supplement,
    resolve_with = QueryComplaint,
)]
pub struct SupplementComplaint {
    /// Number of the complaint.
    pub complain_event_id: String,
    /// What the evidence shows. Alipay wants it.
    #[alipay(sensitive)]
    pub supplement_content: Option<String>,
    /// Numbers of the pictures that prove it.
    pub supplement_images: Option<CommaList<String>>,
}
