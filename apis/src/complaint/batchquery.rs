//! Lists of complaints.

use alipay_runtime::{BeijingTime, alipay_api, alipay_model};

use super::{ComplaintApi, ComplaintStatus, ComplaintTarget};

/// Lists complaints, page by page.
///
/// Safe to repeat. `list` fetches one page, `list_all` all pages. The entries have no history;
/// [`QueryComplaint`](super::QueryComplaint) returns it.
///
/// # Errors
///
/// - [`AUTHORITY_ILLEGAL`](super::ComplaintErrorCode::NotPermitted): your application may not call this
///   method, or not for these targets.
/// - [`PARAM_ILLEGAL`](super::ComplaintErrorCode::InvalidParameter): a parameter is malformed, for example a
///   page size above 20.
/// - [`SYSTEM_ERROR`](super::ComplaintErrorCode::SystemError): Alipay failed; retry later.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
/// use alipay::complaint::{ComplaintApiExt, ComplaintStatus, ListComplaints};
/// use futures_util::TryStreamExt;
///
/// let complaints = client.complaints();
/// let waiting = ListComplaints::new().with_status(ComplaintStatus::MerchantProcessing);
/// let mut waiting = complaints.list_all(waiting).items();
/// while let Some(complaint) = waiting.try_next().await? {
///     println!("{:?}: {:?}", complaint.complain_event_id, complaint.trade_no);
/// }
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.merchant.tradecomplain.batchquery",
    v3 = POST,
    response = ComplaintPage,
    service = ComplaintApi,
    call = list,
    page(number = page_num, items = trade_complain_infos, item = ComplaintSummary, total = total_num),
    idempotent,
)]
pub struct ListComplaints {
    /// State of the complaints to list.
    pub status: Option<ComplaintStatus>,
    /// Start of the period. Default: 30 days ago. At most one year before `end_time`.
    pub begin_time: Option<BeijingTime>,
    /// End of the period. Default: now.
    pub end_time: Option<BeijingTime>,
    /// Page to return, counted from 1. Default: 1.
    pub page_num: Option<u32>,
    /// Complaints per page, from 1 to 20. Default: 10.
    #[alipay(min = 1, max = 20)]
    pub page_size: Option<u32>,
    /// Targets of the complaints to list.
    pub target_infos: Option<Vec<TargetInfo>>,
}

/// Target of a complaint.
#[alipay_model(setters)]
pub struct TargetInfo {
    /// ID of the target, for example of a mini program.
    pub target_id: Option<String>,
    /// Kind of the target.
    pub target_type: Option<ComplaintTarget>,
}

/// Page of complaints.
#[alipay_model(setters)]
pub struct ComplaintPage {
    /// Complaints on this page.
    pub trade_complain_infos: Vec<ComplaintSummary>,
    /// Number of this page, counted from 1.
    pub page_num: Option<u32>,
    /// Maximum number of complaints per page.
    pub page_size: Option<u32>,
    /// Number of pages.
    pub total_page_num: Option<u32>,
    /// Total number of complaints.
    pub total_num: Option<u64>,
}

/// Complaint without its history.
#[alipay_model(setters)]
pub struct ComplaintSummary {
    /// ID of the complaint, by which the other calls refer to it.
    pub complain_event_id: Option<String>,
    /// State of the complaint.
    pub status: Option<ComplaintStatus>,
    /// Trade number assigned by Alipay.
    pub trade_no: Option<String>,
    /// Order number assigned by the merchant.
    pub merchant_order_no: Option<String>,
    /// Demand of the buyer, such as a refund.
    pub leaf_category_name: Option<String>,
    /// Reason for the complaint.
    #[alipay(sensitive)]
    pub complain_reason: Option<String>,
    /// Text by the buyer.
    #[alipay(sensitive)]
    pub content: Option<String>,
    /// URLs of the buyer's pictures.
    #[alipay(sensitive)]
    pub images: Vec<String>,
    /// Phone number of the buyer.
    #[alipay(sensitive)]
    pub phone_no: Option<String>,
    /// ID of the target: a mini program, a public account, or the merchant.
    pub target_id: Option<String>,
    /// Kind of the target.
    pub target_type: Option<ComplaintTarget>,
    /// Creation time of the complaint, in Alipay's format.
    pub gmt_create: Option<String>,
    /// Time of the last change, in Alipay's format.
    pub gmt_modified: Option<String>,
    /// Time at which the complaint was finished, in Alipay's format.
    pub gmt_finished: Option<String>,
}
