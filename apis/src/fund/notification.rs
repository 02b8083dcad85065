//! Notifications about transfers.

use alipay_runtime::{BeijingTime, Money, alipay_notify, values::Extra};

use super::{TransferProduct, TransferScene, TransferStatus};

/// Any notification about transfers.
///
/// A notification from [`NotificationVerifier`](alipay_runtime::notification::NotificationVerifier) can be
/// parsed into this type. The same notification may arrive more than once, so its handling must be
/// idempotent.
#[alipay_notify]
#[derive(Clone)]
pub enum FundNotification {
    /// The state of a transfer changed.
    TransferChanged(TransferChanged),
    /// Notification of another kind, with all its parameters. Alipay documents
    /// `alipay.fund.expandindirect.order.changed` by its name only.
    Other(alipay_runtime::notification::Params),
}

/// The state of a transfer changed.
///
/// Look up the transfer with [`QueryTransfer`](super::QueryTransfer) before you act on it.
#[alipay_notify(msg_method = "alipay.fund.trans.order.changed", setters)]
pub struct TransferChanged {
    /// Transfer ID assigned by you.
    pub out_biz_no: Option<String>,
    /// Transfer number assigned by Alipay.
    pub order_id: Option<String>,
    /// Fund flow number assigned by Alipay.
    pub pay_fund_order_id: Option<String>,
    /// State of the transfer.
    pub status: Option<TransferStatus>,
    /// More detailed state, as text by Alipay.
    pub sub_status: Option<String>,
    /// Kind of change, such as `FINISH`.
    pub action_type: Option<String>,
    /// Product of the transfer.
    pub product_code: Option<TransferProduct>,
    /// Business scene of the transfer.
    pub biz_scene: Option<TransferScene>,
    /// API method that started the transfer, such as `alipay.fund.trans.uni.transfer`.
    pub origin_interface: Option<String>,
    /// Amount in yuan.
    pub trans_amount: Option<Money>,
    /// Time of payment.
    pub pay_date: Option<BeijingTime>,
    /// Time at which the money was returned.
    pub refund_date: Option<BeijingTime>,
    /// Account of the payee; begins with `2088`.
    pub receiver_user_id: Option<String>,
    /// `open_id` of the payee.
    pub receiver_open_id: Option<String>,
    /// Number of the order in trust.
    pub entrust_order_id: Option<String>,
    /// Number assigned by the clearing house.
    pub settle_serial_no: Option<String>,
    /// State of a part of the transfer, such as `FAIL`.
    pub sub_order_status: Option<String>,
    /// Code of that part's failure.
    pub sub_order_error_code: Option<String>,
    /// Reason for that part's failure.
    pub sub_order_fail_reason: Option<String>,
    /// Undeclared members, which are kept.
    #[alipay(extra)]
    pub extra: Extra,
}
