//! Notifications about settlement.

use alipay_runtime::{BeijingTime, alipay_notify, values::Extra};

use super::RoyaltyOutcome;

/// Any notification about settlement.
///
/// A notification from [`NotificationVerifier`](alipay_runtime::notification::NotificationVerifier) can be
/// parsed into this type. The same notification may arrive more than once, so its handling must be
/// idempotent.
#[alipay_notify]
#[derive(Clone)]
pub enum SettlementNotification {
    /// Royalties of a trade ended.
    OrderSettled(OrderSettled),
    /// Notification of another kind, with all its parameters. Alipay documents `alipay.trade.settle.success`,
    /// `.fail` and `.dishonoured` by their names only.
    Other(alipay_runtime::notification::Params),
}

/// Royalties of a trade ended.
///
/// Only for royalties in the asynchronous mode. Each royalty has a state of its own: look at
/// [`royalty_detail_list`](OrderSettled::royalty_detail_list). A provider has to subscribe to it for each
/// merchant.
#[alipay_notify(msg_method = "alipay.trade.order.settle.notify", setters)]
pub struct OrderSettled {
    /// Request number assigned by you.
    pub out_request_no: Option<String>,
    /// Settlement number assigned by Alipay.
    pub settle_no: Option<String>,
    /// Trade number assigned by Alipay.
    pub trade_no: Option<String>,
    /// Time of the request.
    pub operation_dt: Option<BeijingTime>,
    /// Royalties, one entry per receiver.
    pub royalty_detail_list: Vec<RoyaltyOutcome>,
    /// Undeclared members, which are kept.
    #[alipay(extra)]
    pub extra: Extra,
}
