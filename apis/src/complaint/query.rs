//! Details of a complaint.

use alipay_runtime::{Money, alipay_api, alipay_enum, alipay_model};

use super::{ComplaintApi, ComplaintStatus, ComplaintTarget};

/// Looks up a complaint with its history.
///
/// Allowed in every state, and safe to repeat.
///
/// # Errors
///
/// - [`AUTHORITY_ILLEGAL`](super::ComplaintErrorCode::NotPermitted): the complaint does not belong to you.
/// - [`PARAM_ILLEGAL`](super::ComplaintErrorCode::InvalidParameter): the ID is malformed.
/// - [`SYSTEM_ERROR`](super::ComplaintErrorCode::SystemError): Alipay failed; retry later.
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
    /// ID of the complaint.
    #[alipay(path)]
    pub complain_event_id: String,
}

/// Complaint with its history.
#[alipay_model(setters)]
pub struct Complaint {
    /// ID of the complaint.
    pub complain_event_id: Option<String>,
    /// State of the complaint. It decides which of the other calls are allowed.
    pub status: Option<ComplaintStatus>,
    /// Trade number assigned by Alipay.
    pub trade_no: Option<String>,
    /// Order number assigned by the merchant.
    pub merchant_order_no: Option<String>,
    /// Price of the trade, in yuan.
    pub trade_amount: Option<Money>,
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
    /// Conversation between the buyer and the merchant.
    pub reply_detail_infos: Vec<ComplaintReply>,
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

/// Entry in the history of a complaint.
#[alipay_model(setters)]
pub struct ComplaintReply {
    /// Author of the entry.
    pub replier_role: Option<ReplierRole>,
    /// Name of the author.
    #[alipay(sensitive)]
    pub replier_name: Option<String>,
    /// Text of the entry.
    #[alipay(sensitive)]
    pub content: Option<String>,
    /// URLs of the pictures of the entry.
    #[alipay(sensitive)]
    pub images: Vec<String>,
    /// Time of the entry, in Alipay's format.
    pub gmt_create: Option<String>,
}

/// Author of an entry in the history of a complaint.
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
    /// A public authority.
    #[alipay("GOVERNMENT")]
    Authority,
}
