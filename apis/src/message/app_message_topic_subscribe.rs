//! Subscription of a message.

use alipay_runtime::alipay_api;

use super::{AuthType, CommType, MessageApi, QuerySubscription};

/// Subscribes to a message about a merchant. Repeating the call changes nothing.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
/// use alipay::message::{AuthType, CommType, MessageApiExt, SubscribeTopic};
///
/// let royalties = SubscribeTopic::new("alipay.trade.order.settle.notify", AuthType::App)
///     .with_auth_token("ca34ea491e7146cc87d25fca24c4cD11")
///     .with_comm_type(CommType::Http)
///     .with_tag("BIZ_TAG");
/// client.messages().subscribe(royalties).await?;
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.open.app.message.topic.subscribe",
    service = MessageApi,
    idempotent,
    resolve_with = QuerySubscription,
)]
pub struct SubscribeTopic {
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
