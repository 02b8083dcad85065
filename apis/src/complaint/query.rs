//! Looks up a complaint.

use alipay_runtime::{Money, alipay_api, alipay_enum, alipay_model};

use super::{ComplaintApi, ComplaintStatus, ComplaintTarget};

/// Looks a complaint up, with all that was said about it.
///
/// Allowed in every state, and safe to repeat.
///
/// # Errors
///
/// - [`AUTHORITY_ILLEGAL`](super::ComplaintErrorCode::NotPermitted): the complaint is not one of yours.
/// - [`PARAM_ILLEGAL`](super::ComplaintErrorCode::InvalidParameter): the number is malformed.
/// - [`SYSTEM_ERROR`](super::ComplaintErrorCode::SystemError): a fault at Alipay; ask again later.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
/// use alipay::complaint::{ComplaintApiExt, QueryComplaint};
///
/// let query = QueryComplaint::new("2020092300102000000001459758");
/// let complaint = client.complaints().query(query).await?;
/// println!("{:?}, {} replies", complaint.status, complaint.reply_detail_infos.len());
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.merchant.tradecomplain.query",
    v3 = GET("/v3/alipay/merchant/tradecomplain/{complain_event_id}"),
    response = Complaint,
    service = ComplaintApi,
    idempotent,
)]
pub struct QueryComplaint {
    /// Number of the complaint.
    #[alipay(path)]
    pub complain_event_id: String,
}

/// A complaint.
#[alipay_model(setters)]
pub struct Complaint {
    /// Number of the complaint.
    pub complain_event_id: Option<String>,
    /// State of the complaint. Decides which of the other calls is allowed.
    pub status: Option<ComplaintStatus>,
    /// Alipay's number of the trade.
    pub trade_no: Option<String>,
    /// The merchant's own number of the order.
    pub merchant_order_no: Option<String>,
    /// Price of the trade, in yuan.
    pub trade_amount: Option<Money>,
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
    /// What buyer and merchant said to each other.
    pub reply_detail_infos: Vec<ComplaintReply>,
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

/// What somebody said about a complaint.
#[alipay_model(setters)]
pub struct ComplaintReply {
    /// Who spoke.
    pub replier_role: Option<ReplierRole>,
    /// Name of whoever spoke.
    #[alipay(sensitive)]
    pub replier_name: Option<String>,
    /// What was said.
    #[alipay(sensitive)]
    pub content: Option<String>,
    /// Addresses of the pictures that go with it.
    #[alipay(sensitive)]
    pub images: Vec<String>,
    /// When it was said, as Alipay writes it.
    pub gmt_create: Option<String>,
}

/// Who spoke.
#[alipay_enum]
pub enum ReplierRole {
    /// The buyer.
    #[alipay("USER")]
    Buyer,
    /// The merchant.
    #[alipay("MERCHANT")]
    Merchant,
    /// Alipay's system.
    #[alipay("SYSTEM")]
    System,
    /// Alipay's staff.
    #[alipay("AUDITOR")]
    Auditor,
    /// An authority.
    #[alipay("GOVERNMENT")]
    Authority,
}
