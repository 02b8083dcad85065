//! Notifications about contracts and operations.

use alipay_runtime::{alipay_model, alipay_notify, values::Extra};

use super::{BatchOrderStatus, IntegratedStatus};

/// Any notification about contracts and operations.
///
/// A notification from [`NotificationVerifier`](alipay_runtime::notification::NotificationVerifier) can be
/// parsed into this type. The same notification may arrive more than once, so its handling must be
/// idempotent.
#[alipay_notify]
#[derive(Clone)]
pub enum ProviderNotification {
    /// The state of a merchant's contracts changed.
    ContractChanged(ContractChanged),
    /// The state of a combined order changed.
    IntegratedOrderChanged(IntegratedOrderChanged),
    /// Notification of another kind, with all its parameters. Alipay documents
    /// `alipay.open.sp.operation.result.notify` without its members: look up the answer with
    /// [`QueryOperationResult`](super::QueryOperationResult).
    Other(alipay_runtime::notification::Params),
}

/// The state of a merchant's contracts changed.
#[alipay_notify(msg_method = "alipay.open.sp.sign.sync.notify", setters)]
pub struct ContractChanged {
    /// Occasion: `PRODUCT_OPEN`.
    pub scene: Option<String>,
    /// Masked account of the merchant.
    #[alipay(sensitive)]
    pub account: Option<String>,
    /// Number of the batch.
    pub batch_no: Option<String>,
    /// State of the batch.
    pub batch_order_status: Option<BatchOrderStatus>,
    /// App ID of your application.
    pub isv_app_id: Option<String>,
    /// Contracts.
    pub product_status_infos: Vec<NotifiedContract>,
    /// Undeclared members, which are kept.
    #[alipay(extra)]
    pub extra: Extra,
}

/// Contract of a merchant, in the format of notifications.
#[alipay_model(setters)]
pub struct NotifiedContract {
    /// Product.
    pub product_code: Option<String>,
    /// Reason for the rejection.
    pub reject_reason: Option<String>,
    /// Undeclared members, which are kept: the state of the contract is among them, by a name that no public
    /// documentation shows.
    #[alipay(extra)]
    pub extra: Extra,
}

/// The state of a combined order changed.
#[alipay_notify(msg_method = "alipay.open.sp.inteop.sync.notify", setters)]
pub struct IntegratedOrderChanged {
    /// Number of the order, assigned by Alipay.
    pub inteop_order_no: Option<String>,
    /// State of the order.
    pub status: Option<IntegratedStatus>,
    /// Parts of the order.
    pub sub_order_infos: Vec<NotifiedSubOrder>,
    /// Undeclared members, which are kept.
    #[alipay(extra)]
    pub extra: Extra,
}

/// Part of a combined order, in the format of notifications.
#[alipay_model(setters)]
pub struct NotifiedSubOrder {
    /// Number of the part.
    pub sub_order_no: Option<String>,
    /// Kind of the part: `AUTH`, `SIGN` or `SIGN_AND_AUTH`.
    pub r#type: Option<String>,
    /// State of the part.
    pub sub_order_status: Option<IntegratedStatus>,
    /// Reason for the rejection.
    pub reason: Option<String>,
}
