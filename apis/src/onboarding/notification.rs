//! Notifications about onboarding.

use alipay_runtime::{alipay_notify, values::Extra};

/// Any notification about onboarding.
///
/// A notification from [`NotificationVerifier`](alipay_runtime::notification::NotificationVerifier) can be
/// parsed into this type. The same notification may arrive more than once, so its handling must be
/// idempotent.
#[alipay_notify]
#[derive(Clone)]
pub enum OnboardingNotification {
    /// The application for a sub-merchant passed; the sub-merchant can trade.
    SubMerchantPassed(SubMerchantPassed),
    /// The application for a sub-merchant was rejected.
    SubMerchantRejected(SubMerchantRejected),
    /// A shop was created or changed.
    ShopSaved(ShopSaved),
    /// The creation or the change of a shop was rejected.
    ShopRejected(ShopRejected),
    /// Notification of another kind, with all its parameters.
    Other(alipay_runtime::notification::Params),
}

/// The application for a sub-merchant passed; the sub-merchant can trade.
#[alipay_notify(msg_method = "ant.merchant.expand.indirect.zft.passed", setters)]
pub struct SubMerchantPassed {
    /// Number of the application.
    pub order_id: Option<String>,
    /// ID of the merchant assigned by you.
    pub external_id: Option<String>,
    /// ID of the sub-merchant (SMID).
    pub smid: Option<String>,
    /// Alipay's number of the bank card.
    pub card_alias_no: Option<String>,
    /// Remark of the audit.
    pub memo: Option<String>,
    /// Undeclared members, which are kept.
    #[alipay(extra)]
    pub extra: Extra,
}

/// The application for a sub-merchant was rejected.
#[alipay_notify(msg_method = "ant.merchant.expand.indirect.zft.rejected", setters)]
pub struct SubMerchantRejected {
    /// Number of the application.
    pub order_id: Option<String>,
    /// ID of the merchant assigned by you.
    pub external_id: Option<String>,
    /// Reason for the rejection.
    pub reason: Option<String>,
    /// Undeclared members, which are kept.
    #[alipay(extra)]
    pub extra: Extra,
}

/// A shop was created or changed.
#[alipay_notify(msg_method = "ant.merchant.expand.shop.save.passed", setters)]
pub struct ShopSaved {
    /// Shop ID assigned by Alipay.
    pub shop_id: Option<String>,
    /// Name of the shop.
    pub shop_name: Option<String>,
    /// Shop ID assigned by you.
    pub store_id: Option<String>,
    /// Number of the application.
    pub order_id: Option<String>,
    /// Undeclared members, which are kept.
    #[alipay(extra)]
    pub extra: Extra,
}

/// The creation or the change of a shop was rejected.
#[alipay_notify(msg_method = "ant.merchant.expand.shop.save.rejected", setters)]
pub struct ShopRejected {
    /// Name of the shop.
    pub shop_name: Option<String>,
    /// Shop ID assigned by you.
    pub store_id: Option<String>,
    /// Number of the application.
    pub order_id: Option<String>,
    /// Reason for the rejection.
    pub reason: Option<String>,
    /// Undeclared members, which are kept.
    #[alipay(extra)]
    pub extra: Extra,
}
