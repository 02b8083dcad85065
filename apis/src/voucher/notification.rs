//! Notifications about vouchers.

use alipay_runtime::{alipay_notify, values::Extra};

/// Any notification about vouchers.
///
/// A notification from [`NotificationVerifier`](alipay_runtime::notification::NotificationVerifier) can be
/// parsed into this type. The same notification may arrive more than once, so its handling must be
/// idempotent.
#[alipay_notify]
#[derive(Clone)]
pub enum VoucherNotification {
    /// A user received a voucher.
    VoucherReceived(VoucherReceived),
    /// A voucher expired.
    VoucherExpired(VoucherExpired),
    /// The vouchers of an order were sent to the user.
    VoucherOrderReceived(VoucherOrderReceived),
    /// Notification of another kind, with all its parameters. Alipay documents by their names only:
    /// `alipay.marketing.activity.message.created` (wait for it before you deposit codes), `.modified`,
    /// `.stopped`, `.appended`, `.used`, `.refund`, and `alipay.marketing.activity.ordermessage.refunded`.
    Other(alipay_runtime::notification::Params),
}

/// A user received a voucher.
#[alipay_notify(msg_method = "alipay.marketing.activity.message.received", setters)]
pub struct VoucherReceived {
    /// Number of the event, by which repeated notifications are recognized.
    pub id: Option<String>,
    /// ID of the activity.
    pub activity_id: Option<String>,
    /// ID of the voucher.
    pub voucher_id: Option<String>,
    /// Code of the voucher.
    #[alipay(sensitive)]
    pub voucher_code: Option<String>,
    /// Account of the user; begins with `2088`.
    pub receive_user_id: Option<String>,
    /// Time of the event, in milliseconds since 1970. Alipay's own example has seconds.
    pub event_time: Option<String>,
    /// Undeclared members, which are kept.
    #[alipay(extra)]
    pub extra: Extra,
}

/// A voucher expired.
#[alipay_notify(msg_method = "alipay.marketing.activity.message.expired", setters)]
pub struct VoucherExpired {
    /// Number of the event, by which repeated notifications are recognized.
    pub id: Option<String>,
    /// ID of the activity.
    pub activity_id: Option<String>,
    /// ID of the voucher.
    pub voucher_id: Option<String>,
    /// Account of the user; begins with `2088`.
    pub user_id: Option<String>,
    /// `open_id` of the user, which differs per application.
    pub open_id: Option<String>,
    /// Time of the event, in milliseconds since 1970. Alipay's own example has seconds.
    pub event_time: Option<String>,
    /// Undeclared members, which are kept.
    #[alipay(extra)]
    pub extra: Extra,
}

/// The vouchers of an order were sent to the user.
#[alipay_notify(msg_method = "alipay.marketing.activity.ordermessage.received", setters)]
pub struct VoucherOrderReceived {
    /// Number of the event, by which repeated notifications are recognized.
    pub id: Option<String>,
    /// Order number assigned by Alipay.
    pub order_no: Option<String>,
    /// Order number assigned by you.
    pub out_order_no: Option<String>,
    /// Outcome: `SUCCESS`.
    pub send_status: Option<String>,
    /// Time of the event, in milliseconds since 1970. Alipay's own example has seconds.
    pub event_time: Option<String>,
    /// Undeclared members, which are kept.
    #[alipay(extra)]
    pub extra: Extra,
}
