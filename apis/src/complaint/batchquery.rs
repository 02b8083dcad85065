//! Lists complaints.

use alipay_runtime::{BeijingTime, alipay_api, alipay_model};

use super::{ComplaintApi, ComplaintStatus, ComplaintTarget};

/// Lists complaints, a page at a time.
///
/// Safe to repeat. `list` fetches one page, `list_all` goes on through the pages. The entries have no
/// history; [`QueryComplaint`](super::QueryComplaint) tells it.
///
/// # Errors
///
/// - [`AUTHORITY_ILLEGAL`](super::ComplaintErrorCode::NotPermitted): your application may not call this, or
///   not for these targets.
/// - [`PARAM_ILLEGAL`](super::ComplaintErrorCode::InvalidParameter): a parameter is malformed, a page size
///   above 20 for instance.
/// - [`SYSTEM_ERROR`](super::ComplaintErrorCode::SystemError): a fault at Alipay; ask again later.
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
    /// Only those in this state.
    pub status: Option<ComplaintStatus>,
    /// From when on; 30 days ago when left out. Not more than a year before `end_time`.
    pub begin_time: Option<BeijingTime>,
    /// Until when; now when left out.
    pub end_time: Option<BeijingTime>,
    /// Page to answer with, counted from 1; the first one when left out.
    pub page_num: Option<u32>,
    /// Complaints on a page, from 1 to 20; 10 when left out.
    #[alipay(min = 1, max = 20)]
    pub page_size: Option<u32>,
    /// Only those about these targets.
    pub target_infos: Option<Vec<TargetInfo>>,
}

/// What a complaint is about.
#[alipay_model(setters)]
pub struct TargetInfo {
    /// Its number, that of the mini program for instance.
    pub target_id: Option<String>,
    /// Its kind.
    pub target_type: Option<ComplaintTarget>,
}

/// One page of complaints.
#[alipay_model(setters)]
pub struct ComplaintPage {
    /// The complaints on this page.
    pub trade_complain_infos: Vec<ComplaintSummary>,
    /// Number of this page, counted from 1.
    pub page_num: Option<u32>,
    /// Number of complaints that fit on a page.
    pub page_size: Option<u32>,
    /// Number of pages.
    pub total_page_num: Option<u32>,
    /// Number of complaints on all pages together.
    pub total_num: Option<u64>,
}

/// A complaint, without its history.
#[alipay_model(setters)]
pub struct ComplaintSummary {
    /// Number of the complaint, by which the other calls name it.
    pub complain_event_id: Option<String>,
    /// State of the complaint.
    pub status: Option<ComplaintStatus>,
    /// Alipay's number of the trade.
    pub trade_no: Option<String>,
    /// The merchant's own number of the order.
    pub merchant_order_no: Option<String>,
    /// What the buyer wants, such as a refund.
    pub leaf_category_name: Option<String>,
    /// Why the buyer complains.
    #[alipay(sensitive)]
    pub complain_reason: Option<String>,
    /// What the buyer wrote.
    #[alipay(sensitive)]
    pub content: Option<String>,
    /// Addresses of the buyer's pictures.
    #[alipay(sensitive)]
    pub images: Vec<String>,
    /// The buyer's phone number.
    #[alipay(sensitive)]
    pub phone_no: Option<String>,
    /// Number of what the complaint is about: a mini program, a public account, or the merchant.
    pub target_id: Option<String>,
    /// Its kind.
    pub target_type: Option<ComplaintTarget>,
    /// When the complaint was made, as Alipay writes it.
    pub gmt_create: Option<String>,
    /// When the complaint last changed, as Alipay writes it.
    pub gmt_modified: Option<String>,
    /// When the complaint was finished, as Alipay writes it.
    pub gmt_finished: Option<String>,
}
