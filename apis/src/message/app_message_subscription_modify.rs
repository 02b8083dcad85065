//! Change of a subscription.

use alipay_runtime::alipay_api;

use super::{AuthType, CommType, MessageApi, QuerySubscription};

/// Changes the way of delivery of a message. Repeating the call changes nothing.
#[alipay_api(
    method = "alipay.open.app.message.subscription.modify",
    service = MessageApi,
    idempotent,
    resolve_with = QuerySubscription,
)]
pub struct ModifySubscription {
    /// Name of the message, such as `alipay.trade.order.settle.notify`.
    #[alipay(max_len = 128)]
    pub topic: String,
    /// Kind of authorization.
    pub auth_type: AuthType,
    /// Token of the authorization: the merchant's `app_auth_token`.
    #[alipay(max_len = 64, sensitive)]
    pub auth_token: Option<String>,
    /// Way of delivery.
    pub comm_type: Option<CommType>,
    /// Tag of the subscription, such as `BIZ_TAG`.
    #[alipay(max_len = 64)]
    pub tag: Option<String>,
}
