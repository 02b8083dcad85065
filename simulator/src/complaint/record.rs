//! Complaints as records. Times are in milliseconds since the epoch.

use alipay::{
    Money, alipay_model,
    complaint::{ComplaintStatus, ReplierRole},
};

use crate::domain::Record;

/// A complaint at one moment.
#[alipay_model]
pub(crate) struct ComplaintRecord {
    /// The number of the complaint.
    pub complain_event_id: String,
    /// The account of the merchant.
    pub merchant: String,
    /// The app that started the trade.
    pub app_id: String,
    /// The number of the trade.
    pub trade_no: String,
    /// The number that the merchant assigned to the trade.
    pub out_trade_no: String,
    /// The amount of the trade.
    pub trade_amount: Money,
    /// The text of the buyer.
    #[alipay(sensitive)]
    pub content: String,
    /// The state.
    pub status: ComplaintStatus,
    /// The texts of both sides, oldest first.
    pub replies: Vec<Reply>,
    /// The time of the complaint.
    pub created_at: i64,
    /// The time of the last change.
    pub changed_at: i64,
    /// The time of the end.
    pub finished_at: Option<i64>,
}

/// A text of one side.
#[alipay_model]
pub(crate) struct Reply {
    /// The side.
    pub role: ReplierRole,
    /// The text.
    #[alipay(sensitive)]
    pub content: String,
    /// The pictures.
    pub images: Vec<String>,
    /// The time of the text.
    pub at: i64,
}

impl Record for ComplaintRecord {
    const KIND: &'static str = "complaint";

    fn key(&self) -> String {
        self.complain_event_id.clone()
    }
}
