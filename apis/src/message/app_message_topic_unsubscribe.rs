//! End of a subscription.

use alipay_runtime::alipay_api;

use super::{AuthType, MessageApi, QuerySubscription};

/// Ends the subscription of a message about a merchant. Repeating the call changes nothing.
#[alipay_api(
    method = "alipay.open.app.message.topic.unsubscribe",
    service = MessageApi,
    idempotent,
    resolve_with = QuerySubscription,
)]
pub struct UnsubscribeTopic {
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
