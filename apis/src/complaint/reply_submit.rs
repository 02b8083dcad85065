//! Reply to the buyer.

use alipay_runtime::{alipay_api, values::CommaList};

use super::{ComplaintApi, QueryComplaint};

/// Replies to the buyer.
///
/// Does not finish the complaint; [`GiveFeedback`](super::GiveFeedback) does. If the outcome is unknown,
/// [`QueryComplaint`] shows whether the reply was accepted.
///
/// # Errors
///
/// - [`STATUS_CHANGED`](super::ComplaintErrorCode::StatusChanged): the state of the complaint no longer
///   allows this; look it up.
/// - [`WAITING_REFUND`](super::ComplaintErrorCode::WaitingForRefund): a refund is in progress; wait for it.
/// - [`SUBMIT_CONTENT_VIOLATION`](super::ComplaintErrorCode::ContentNotAllowed): the text is not allowed;
///   change it.
/// - [`AUTHORITY_ILLEGAL`](super::ComplaintErrorCode::NotPermitted): the complaint does not belong to you.
/// - [`PARAM_ILLEGAL`](super::ComplaintErrorCode::InvalidParameter): a parameter is missing or malformed.
/// - [`SYSTEM_ERROR`](super::ComplaintErrorCode::SystemError): Alipay failed; look up the complaint before
///   you retry.
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
    /// ID of the complaint.
    pub complain_event_id: String,
    /// Text of the reply. Required by Alipay.
    #[alipay(sensitive)]
    pub reply_content: Option<String>,
    /// IDs of the pictures of the reply.
    pub reply_images: Option<CommaList<String>>,
}
