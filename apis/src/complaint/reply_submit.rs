//! Replies to the buyer.

use alipay_runtime::{alipay_api, values::CommaList};

use super::{ComplaintApi, QueryComplaint};

/// Replies to the buyer.
///
/// Does not end the complaint; that is what [`GiveFeedback`](super::GiveFeedback) is for. If the outcome is unknown,
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
