//! Notifications of the service market.

use alipay_runtime::{BeijingTime, Money, alipay_enum, alipay_notify, values::CommaList};

use super::OrderStatus;

/// Every message of the service market.
///
/// What [`NotificationVerifier`](alipay_runtime::notification::NotificationVerifier) verifies can be read as this. The same message may
/// come more than once, so acting on it must do no harm the second time.
///
/// # Examples
///
/// ```
/// use alipay::servicemarket::ServiceMarketNotification;
///
/// /// Number of the order that waits for an answer, if the message brings one.
/// fn order_to_answer(notice: &ServiceMarketNotification) -> Option<&str> {
///     match notice {
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
    /// An order changed its state.
    OrderChanged(OrderChanged),
    /// Orders are about to run out.
    RenewalsDue(RenewalsDue),
    /// Another kind of message; all its parameters are kept.
    Other(alipay_runtime::notification::Params),
}

/// A merchant ordered one of your services.
///
/// Query the order with [`QueryOrder`](super::QueryOrder), then answer with
/// [`AcceptOrder`](super::AcceptOrder) or [`RejectOrder`](super::RejectOrder). No field is certain to be
/// filled: Alipay's own sample has the text `null` in ten of them, which reads as `None` here.
#[alipay_notify(notify_type = "servicemarket_order_notify", setters)]
pub struct OrderPlaced {
    /// Number of the order; every call on it wants this.
    pub commodity_order_id: Option<String>,
    /// When the merchant ordered.
    pub order_time: Option<BeijingTime>,
    /// Name of the service.
    pub title: Option<String>,
    /// Name of the merchant.
    pub name: Option<String>,
    /// Account number of the merchant, `2088` at its start.
    pub merchant_pid: Option<String>,
    /// Person to speak to at the merchant.
    #[alipay(sensitive)]
    pub contactor: Option<String>,
    /// Telephone number of that person.
    #[alipay(sensitive)]
    pub phone: Option<String>,
    /// Number of shops that the order is for.
    pub order_item_num: Option<u64>,
    /// Price of the whole order.
    pub total_price: Option<Money>,
    /// Class of business of the service, queueing for instance.
    pub biz_type: Option<String>,
    /// Code of the service, in the price list of the market.
    pub item_code: Option<String>,
    /// Edition that was ordered, in the words of your price list.
    pub specifications: Option<String>,
    /// Number of packages that were ordered.
    pub package_count: Option<u64>,
    /// How long the order runs, in days.
    pub period_day: Option<u64>,
    /// Authorisation code that belongs to the order. Keep it like a password.
    #[alipay(sensitive)]
    pub order_ticket: Option<String>,
    /// A further code of the service; what it counts is not documented.
    pub service_code: Option<String>,
    /// Your own mark of the merchant: what you put as `ticket` into the link with which you won it offline.
    pub isv_ticket: Option<String>,
    /// Mini program that the order is for; the order's items call it `mini_app_id`.
    #[alipay(name = "consumer_miniAppId")]
    pub consumer_mini_app_id: Option<String>,
    /// Shop of the merchant that the order is for.
    pub merchant_shop_id: Option<String>,
    /// Apps and devices in which the mini program is released.
    pub miniapp_release_bundle: Option<CommaList<ReleaseTarget>>,
    /// Name of the promoter, by its main account, when the order came through one.
    pub promoter_master_name: Option<String>,
    /// Account number of that promoter's main account.
    pub promoter_master_pid: Option<String>,
    /// How users are identified to your application, `UID` for instance.
    pub open_id_model: Option<String>,
}

/// An order changed its state.
///
/// Messages may overtake each other: go by [`operate_time`](OrderChanged::operate_time), or query the order
/// with [`QueryOrder`](super::QueryOrder) and go by that. The times here have fractions of a second.
#[alipay_notify(msg_method = "alipay.open.servicemarket.order.change.notify", setters)]
pub struct OrderChanged {
    /// Number of the order, at most 24 characters. Alipay does not say that it is the number which
    /// [`QueryOrder`](super::QueryOrder) wants, [`OrderPlaced::commodity_order_id`]; compare before relying
    /// on it.
    pub order_no: Option<String>,
    /// Number of the part of the order that changed, unique by itself; at most 24 characters.
    pub order_line_no: Option<String>,
    /// Code of what was ordered, at most 20 characters.
    pub item_code: Option<String>,
    /// When the merchant ordered.
    pub order_time: Option<BeijingTime>,
    /// When the state changed.
    pub operate_time: Option<BeijingTime>,
    /// The state now.
    pub status: Option<OrderStatus>,
    /// Why it was cancelled, at most 256 characters.
    pub cancel_memo: Option<String>,
    /// Which side cancelled it.
    pub cancel_operator_type: Option<CancelOperator>,
    /// When it was cancelled; of no meaning in other states.
    pub cancel_time: Option<BeijingTime>,
}

/// Orders are about to run out.
///
/// A summary: it counts, and names neither an order nor a merchant. Alipay's guide shows it by one example
/// only.
#[alipay_notify(msg_method = "alipay.open.servicemarket.orderrenew.notify", setters)]
pub struct RenewalsDue {
    /// Number of orders to be renewed within 30 days.
    pub wait_for_renew_order_count_30_day: Option<u64>,
    /// Number of merchants that have such orders.
    pub wait_for_renew_merchant_count_30_day: Option<u64>,
}

/// Which side cancelled an order.
#[alipay_enum]
pub enum CancelOperator {
    /// The merchant.
    #[alipay("MERCHANT")]
    Merchant,
    /// The provider, you.
    #[alipay("ISV")]
    Provider,
}

/// An app or a device in which a mini program is released.
#[alipay_enum]
pub enum ReleaseTarget {
    /// Alipay itself.
    #[alipay("1032")]
    Alipay,
    /// `DingTalk`, the office messenger.
    #[alipay("1033")]
    DingTalk,
    /// Amap, the maps.
    #[alipay("1034")]
    Amap,
    /// Taobao, the shopping app.
    #[alipay("1050")]
    Taobao,
    /// Tmall Genie, the smart speaker.
    #[alipay("1051")]
    TmallGenie,
    /// The Hong Kong edition of Alipay.
    #[alipay("1053")]
    AlipayHk,
    /// Apps built on `mPaaS`, Ant's mobile platform.
    #[alipay("1055")]
    Mpaas,
    /// Alipay's connected devices (`IoT`).
    #[alipay("1096")]
    AlipayIot,
    /// Cars with Ali's system.
    #[alipay("3727")]
    AliCar,
}
