//! Notifications about complaints.

use alipay_runtime::{alipay_notify, values::Extra};

/// Any notification about complaints.
///
/// A notification from [`NotificationVerifier`](alipay_runtime::notification::NotificationVerifier) can be
/// parsed into this type. The same notification may arrive more than once, so its handling must be
/// idempotent.
#[alipay_notify]
#[derive(Clone)]
pub enum ComplaintNotification {
    /// A complaint was made, or changed.
    ComplaintChanged(ComplaintChanged),
    /// Notification of another kind, with all its parameters.
    Other(alipay_runtime::notification::Params),
}

/// A complaint was made, or changed.
///
/// The notification contains its number only: look up the complaint with
/// [`QueryComplaint`](super::QueryComplaint).
#[alipay_notify(msg_method = "alipay.merchant.tradecomplain.changed", setters)]
pub struct ComplaintChanged {
    /// Number of the complaint.
    pub complain_event_id: Option<String>,
    /// Undeclared members, which are kept.
    #[alipay(extra)]
    pub extra: Extra,
}
