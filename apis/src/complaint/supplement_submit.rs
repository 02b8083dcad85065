//! Submits evidence.

use alipay_runtime::{alipay_api, values::CommaList};

use super::{ComplaintApi, QueryComplaint};

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
