//! Looks up an order.

use alipay_runtime::{BeijingTime, alipay_api, alipay_enum, alipay_model};

use super::{OrderApi, OrderStatus};

/// Looks up an order and its items, a page of items at a time.
///
/// Allowed in every state of the order, and safe to repeat. You see the orders of your own services; merchant
/// authorisation is not needed. At most 100 items of an order can be asked for in all.
///
/// `query` fetches one page, `query_all` goes on through the pages.
///
/// # Errors
///
/// - [`NOPERMISSION_QUERY`](super::OrderErrorCode::QueryNotPermitted): the order is not one of yours.
/// - [`QUERY_FAILD`](super::OrderErrorCode::QueryFailed): the look-up failed; check the number, then ask
///   again.
/// - [`SYSTEM_ERROR`](super::OrderErrorCode::SystemError): a fault at Alipay; ask again later.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
/// use alipay::servicemarket::{OrderApiExt, QueryOrder};
/// use futures_util::TryStreamExt;
///
/// let orders = client.orders();
/// let mut pages = std::pin::pin!(orders.query_all(QueryOrder::new("20160010200000000033400")));
/// while let Some(page) = pages.try_next().await? {
///     for item in &page.order_items {
///         println!("{:?}: {:?}", item.shop_id, item.order_status);
///     }
/// }
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.open.servicemarket.order.query",
    v3 = GET,
    response = OrderPage,
    service = OrderApi,
    page(number = start_page, items = order_items, item = OrderItem, total = total_size),
    idempotent,
)]
pub struct QueryOrder {
    /// Number of the order, from [`OrderPlaced`](super::OrderPlaced).
    pub commodity_order_id: String,
    /// Page to answer with, counted from 1; the first one when left out.
    #[alipay(as_text)]
    pub start_page: Option<u32>,
}

/// An order with one page of its items.
#[alipay_model(setters)]
pub struct OrderPage {
    /// State of the order.
    pub status: Option<OrderStatus>,
    /// Service that was ordered.
    pub commodity_id: Option<String>,
    /// Edition of the service that was ordered, in the words of your price list.
    pub specifications: Option<String>,
    /// Whether upgrading by itself is switched on. Says nothing when no order was found.
    pub auto_upgrade: Option<bool>,
    /// The items on this page.
    pub order_items: Vec<OrderItem>,
    /// Number of this page, counted from 1.
    pub current_page: Option<u32>,
    /// Number of items on all pages together.
    pub total_size: Option<u64>,
}

/// One item of an order: the service for one shop or one mini program.
#[alipay_model(setters)]
pub struct OrderItem {
    /// How far the work on this item is. Decides which of the item calls is allowed.
    pub order_status: Option<ItemStatus>,
    /// State of the order that the item belongs to.
    pub status: Option<OrderStatus>,
    /// Service that was ordered.
    pub commodity_id: Option<String>,
    /// Account number of the merchant, `2088` at its start.
    pub merchant_pid: Option<String>,
    /// Name of the merchant.
    pub merchant_name: Option<String>,
    /// Shop that the item is for; absent when it is for a mini program. Name it in the item calls.
    pub shop_id: Option<String>,
    /// Name of that shop.
    pub shop_name: Option<String>,
    /// State of the service in that shop.
    pub shop_status: Option<ShopStatus>,
    /// Mini program that the item is for; absent when it is for a shop. Name it in the item calls.
    pub mini_app_id: Option<String>,
    /// Name of that mini program.
    pub mini_app_name: Option<String>,
    /// Brand of the shop.
    pub brand_name: Option<String>,
    /// Kind of business of the shop.
    pub category: Option<String>,
    /// Province of the shop.
    pub province: Option<String>,
    /// City of the shop.
    pub city: Option<String>,
    /// Administrative code of that city.
    pub city_code: Option<String>,
    /// Address of the shop within the city.
    pub address: Option<String>,
    /// Person to speak to, if the merchant named one when ordering.
    #[alipay(sensitive)]
    pub contacts: Option<String>,
    /// Telephone number, mobile or landline, of whoever ordered.
    #[alipay(sensitive)]
    pub phone_no: Option<String>,
    /// Who set the shop up. Alipay has stopped sending it.
    #[alipay(sensitive)]
    pub creator: Option<String>,
    /// When the service went online.
    pub online_time: Option<BeijingTime>,
    /// When the item runs out.
    pub expire_date: Option<BeijingTime>,
    /// When the ordered service begins to be valid.
    pub service_effect_date: Option<BeijingTime>,
    /// When the ordered service stops being valid.
    pub service_expire_date: Option<BeijingTime>,
    /// How users are identified to your application, `UID` for instance.
    pub open_id_model: Option<String>,
}

/// How far the work on one item of an order is.
#[alipay_enum]
pub enum ItemStatus {
    /// Not begun.
    #[alipay("TO_DO")]
    Todo,
    /// Being worked on; [`CompleteItem`](super::CompleteItem) ends it.
    #[alipay("DOING")]
    Doing,
    /// Reported as done; waits for the merchant, or for [`ConfirmItem`](super::ConfirmItem).
    #[alipay("TO_CONFIRM")]
    ToConfirm,
    /// The merchant has confirmed it.
    #[alipay("CONFIRMED")]
    Confirmed,
    /// Finished.
    #[alipay("DONE")]
    Done,
    /// The merchant turned it down.
    #[alipay("MERCHANT_REJECTED")]
    MerchantRejected,
    /// The merchant cancelled it; stop the work.
    #[alipay("MERCHANT_CANCELLED")]
    MerchantCancelled,
    /// You rejected the order.
    #[alipay("ISV_REJECTED")]
    ProviderRejected,
    /// You gave it up.
    #[alipay("ISV_CANCELLED")]
    ProviderCancelled,
}

/// State of a service in one shop.
#[alipay_enum]
pub enum ShopStatus {
    /// Set up and not yet activated.
    #[alipay("INIT")]
    Init,
    /// Activated.
    #[alipay("AVAILABLE")]
    Available,
    /// On sale; users see it.
    #[alipay("ONLINE")]
    Online,
    /// Not on sale.
    #[alipay("OFFLINE")]
    Offline,
    /// Its time has run out.
    #[alipay("EXPIRED")]
    Expired,
}
