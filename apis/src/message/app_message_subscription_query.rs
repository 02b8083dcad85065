//! State of a subscription.

use alipay_runtime::{alipay_api, alipay_model};

use super::{AuthType, CommType, MessageApi};

/// Looks up the subscription of a message. Safe to repeat.
#[alipay_api(
    method = "alipay.open.app.message.subscription.query",
    response = Subscription,
    service = MessageApi,
    idempotent,
)]
pub struct QuerySubscription {
    /// Name of the message, such as `alipay.trade.order.settle.notify`.
    #[alipay(max_len = 128)]
    pub topic: String,
    /// Kind of authorization.
    pub auth_type: AuthType,
    /// Token of the authorization: the merchant's `app_auth_token`.
    #[alipay(max_len = 64, sensitive)]
    pub auth_token: Option<String>,
    /// Tag of the subscription, such as `BIZ_TAG`.
    #[alipay(max_len = 64)]
    pub tag: Option<String>,
}

/// Subscription of a message.
#[alipay_model(setters)]
pub struct Subscription {
    /// Name of the message, such as `alipay.trade.order.settle.notify`.
    pub topic: Option<String>,
    /// Way of delivery.
    pub comm_type: Option<CommType>,
    /// Tag of the subscription, such as `BIZ_TAG`.
    pub tag: Option<String>,
}
