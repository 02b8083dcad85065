//! Evidence for a complaint.

use alipay_runtime::{alipay_api, values::CommaList};

use super::{ComplaintApi, QueryComplaint};

/// Submits evidence.
///
/// For a complaint in [`PlatformProcessing`](super::ComplaintStatus::PlatformProcessing). If the outcome is
/// unknown, [`QueryComplaint`] shows whether the evidence was accepted.
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
    /// ID of the complaint.
    pub complain_event_id: String,
    /// Explanation of the evidence. Required by Alipay.
    #[alipay(sensitive)]
    pub supplement_content: Option<String>,
    /// IDs of the pictures that serve as evidence.
    pub supplement_images: Option<CommaList<String>>,
}
