//! Notifications about mini programs.

use alipay_runtime::{alipay_notify, values::Extra};

use super::OrderStatus;

/// Any notification about mini programs.
///
/// A notification from [`NotificationVerifier`](alipay_runtime::notification::NotificationVerifier) can be
/// parsed into this type. The same notification may arrive more than once, so its handling must be
/// idempotent.
#[alipay_notify]
#[derive(Clone)]
pub enum MiniProgramNotification {
    /// A version passed the audit. Release it with [`PutOnline`](super::PutOnline).
    AuditPassed(AuditPassed),
    /// A version was rejected by the audit.
    AuditRejected(AuditRejected),
    /// A merchant decided about a mini program that you make.
    MerchantConfirmed(MerchantConfirmed),
    /// A service of the mini program was audited.
    ServiceAudited(ServiceAudited),
    /// Notification of another kind, with all its parameters. Alipay documents by their names only: the
    /// confirmation of a trial, the audit without promotion, and `alipay.open.mini.order.changed`,
    /// `.order.aftersale.changed` and `.order.settle.notify` of the trading component.
    Other(alipay_runtime::notification::Params),
}

/// A version passed the audit. Release it with [`PutOnline`](super::PutOnline).
#[alipay_notify(msg_method = "alipay.open.mini.version.audit.passed", setters)]
pub struct AuditPassed {
    /// App ID of the mini program.
    pub mini_app_id: Option<String>,
    /// Version.
    pub mini_app_version: Option<String>,
    /// Undeclared members, which are kept.
    #[alipay(extra)]
    pub extra: Extra,
}

/// A version was rejected by the audit.
#[alipay_notify(msg_method = "alipay.open.mini.version.audit.rejected", setters)]
pub struct AuditRejected {
    /// App ID of the mini program.
    pub mini_app_id: Option<String>,
    /// Version.
    pub mini_app_version: Option<String>,
    /// Reason for the rejection.
    pub audit_reason: Option<String>,
    /// Undeclared members, which are kept.
    #[alipay(extra)]
    pub extra: Extra,
}

/// A merchant decided about a mini program that you make.
///
/// The token by which you act for the mini program arrives in an authorization notification of its own.
#[alipay_notify(msg_method = "alipay.open.mini.merchant.confirmed", setters)]
pub struct MerchantConfirmed {
    /// Order number assigned by Alipay.
    pub order_no: Option<String>,
    /// Order number assigned by you.
    pub out_order_no: Option<String>,
    /// App ID of the mini program, if the merchant agreed. (The spelling is Alipay's.)
    pub min_app_id: Option<String>,
    /// Account of the merchant; begins with `2088`.
    pub pid: Option<String>,
    /// State of the order.
    pub status: Option<OrderStatus>,
    /// Undeclared members, which are kept.
    #[alipay(extra)]
    pub extra: Extra,
}

/// A service of the mini program was audited.
#[alipay_notify(msg_method = "alipay.open.app.service.audit.notify", setters)]
pub struct ServiceAudited {
    /// Code of the service.
    pub service_code: Option<String>,
    /// Outcome, such as `REJECT`.
    pub audit_status: Option<String>,
    /// Remark of the audit, in several lines.
    pub audit_text: Option<String>,
    /// Undeclared members, which are kept.
    #[alipay(extra)]
    pub extra: Extra,
}
