//! Notifications of the service market.

use alipay_runtime::{BeijingTime, Money, alipay_enum, alipay_notify, values::CommaList};

use super::OrderStatus;

/// Any notification of the service market.
///
/// A notification from [`NotificationVerifier`](alipay_runtime::notification::NotificationVerifier) can be
/// parsed into this type. The same notification may arrive more than once, so its handling must be
/// idempotent.
///
/// # Examples
///
/// ```
/// use alipay::servicemarket::ServiceMarketNotification;
///
/// /// Returns the ID of the order to accept or reject, if the notification contains one.
/// fn order_to_decide(notification: &ServiceMarketNotification) -> Option<&str> {
///     match notification {
///         ServiceMarketNotification::OrderPlaced(placed) => placed.commodity_order_id.as_deref(),
///         _ => None,
///     }
/// }
/// ```
#[alipay_notify]
#[derive(Clone)]
pub enum ServiceMarketNotification {
    /// A merchant ordered one of your services.
    OrderPlaced(OrderPlaced),
    /// The state of an order changed.
    OrderChanged(OrderChanged),
    /// Orders are about to expire.
    RenewalsDue(RenewalsDue),
    /// Notification of another kind, with all its parameters.
    Other(alipay_runtime::notification::Params),
}

/// A merchant ordered one of your services.
///
/// Look up the order with [`QueryOrder`](super::QueryOrder), then accept it with
/// [`AcceptOrder`](super::AcceptOrder) or reject it with [`RejectOrder`](super::RejectOrder). Every field may
/// be empty: ten fields of Alipay's own sample contain the text `null`, which becomes `None`.
#[alipay_notify(notify_type = "servicemarket_order_notify", setters)]
pub struct OrderPlaced {
    /// Order ID, which every call on the order requires.
    pub commodity_order_id: Option<String>,
    /// Time of the order.
    pub order_time: Option<BeijingTime>,
    /// Name of the service.
    pub title: Option<String>,
    /// Name of the merchant.
    pub name: Option<String>,
    /// Account ID (PID) of the merchant; begins with `2088`.
    pub merchant_pid: Option<String>,
    /// Contact person of the merchant.
    #[alipay(sensitive)]
    pub contactor: Option<String>,
    /// Telephone number of the contact person.
    #[alipay(sensitive)]
    pub phone: Option<String>,
    /// Number of shops in the order.
    pub order_item_num: Option<u64>,
    /// Total price of the order.
    pub total_price: Option<Money>,
    /// Business type of the service, such as queuing.
    pub biz_type: Option<String>,
    /// Code of the service in the market's price list.
    pub item_code: Option<String>,
    /// Edition that was ordered, as in your price list.
    pub specifications: Option<String>,
    /// Number of ordered packages.
    pub package_count: Option<u64>,
    /// Duration of the order, in days.
    pub period_day: Option<u64>,
    /// Authorization code of the order. Protect it like a password.
    #[alipay(sensitive)]
    pub order_ticket: Option<String>,
    /// Further code of the service; its meaning is not documented.
    pub service_code: Option<String>,
    /// Your own identifier of the merchant: the `ticket` parameter of the link by which you acquired it
    /// offline.
    pub isv_ticket: Option<String>,
    /// ID of the mini program for which the order was placed; the items of the order call it `mini_app_id`.
    #[alipay(name = "consumer_miniAppId")]
    pub consumer_mini_app_id: Option<String>,
    /// ID of the merchant's shop for which the order was placed.
    pub merchant_shop_id: Option<String>,
    /// Apps and devices on which the mini program is released.
    pub miniapp_release_bundle: Option<CommaList<ReleaseTarget>>,
    /// Name of the promoter's main account, if the order came through a promoter.
    pub promoter_master_name: Option<String>,
    /// Account ID (PID) of the promoter's main account.
    pub promoter_master_pid: Option<String>,
    /// Kind of user ID that your application receives, such as `UID`.
    pub open_id_model: Option<String>,
}

/// The state of an order changed.
///
/// Notifications may arrive out of order: compare [`operate_time`](OrderChanged::operate_time), or look up
/// the order with [`QueryOrder`](super::QueryOrder) and rely on its response. The times have fractions of a
/// second.
#[alipay_notify(msg_method = "alipay.open.servicemarket.order.change.notify", setters)]
pub struct OrderChanged {
    /// Order number, at most 24 characters. Alipay does not document that it equals the order ID that
    /// [`QueryOrder`](super::QueryOrder) requires, [`OrderPlaced::commodity_order_id`]; compare both before
    /// you rely on it.
    pub order_no: Option<String>,
    /// Number of the changed part of the order, unique on its own; at most 24 characters.
    pub order_line_no: Option<String>,
    /// Code of the ordered service, at most 20 characters.
    pub item_code: Option<String>,
    /// Time of the order.
    pub order_time: Option<BeijingTime>,
    /// Time of the change.
    pub operate_time: Option<BeijingTime>,
    /// New state.
    pub status: Option<OrderStatus>,
    /// Reason for the cancellation, at most 256 characters.
    pub cancel_memo: Option<String>,
    /// Party that cancelled the order.
    pub cancel_operator_type: Option<CancelOperator>,
    /// Time of the cancellation; meaningless in other states.
    pub cancel_time: Option<BeijingTime>,
}

/// Orders are about to expire.
///
/// Summary with numbers only; it names neither orders nor merchants. Alipay documents it by a single example.
#[alipay_notify(msg_method = "alipay.open.servicemarket.orderrenew.notify", setters)]
pub struct RenewalsDue {
    /// Number of orders to renew within 30 days.
    pub wait_for_renew_order_count_30_day: Option<u64>,
    /// Number of merchants with such orders.
    pub wait_for_renew_merchant_count_30_day: Option<u64>,
}

/// Party that cancelled an order.
#[alipay_enum]
pub enum CancelOperator {
    /// The merchant.
    #[alipay("MERCHANT")]
    Merchant,
    /// The service provider, which is you.
    #[alipay("ISV")]
    Provider,
}

/// App or device on which a mini program is released.
#[alipay_enum]
pub enum ReleaseTarget {
    /// Alipay app.
    #[alipay("1032")]
    Alipay,
    /// `DingTalk`, an office messenger.
    #[alipay("1033")]
    DingTalk,
    /// Amap, a map app.
    #[alipay("1034")]
    Amap,
    /// Taobao, a shopping app.
    #[alipay("1050")]
    Taobao,
    /// Tmall Genie, a smart speaker.
    #[alipay("1051")]
    TmallGenie,
    /// `AlipayHK`, the Hong Kong edition of Alipay.
    #[alipay("1053")]
    AlipayHk,
    /// Apps built on `mPaaS`, Ant's mobile platform.
    #[alipay("1055")]
    Mpaas,
    /// Alipay's connected devices (`IoT`).
    #[alipay("1096")]
    AlipayIot,
    /// Cars with Alibaba's operating system.
    #[alipay("3727")]
    AliCar,
}
