//! State of an order.

use alipay_runtime::{BeijingTime, alipay_api, alipay_enum, alipay_model};

use super::{OrderApi, OrderStatus};

/// Looks up an order and its items, page by page.
///
/// Allowed in every state of the order, and safe to repeat. You can look up the orders of your own services;
/// authorization by the merchant is not required. At most 100 items per order can be queried in total.
///
/// `query` fetches one page, `query_all` all pages.
///
/// # Errors
///
/// - [`NOPERMISSION_QUERY`](super::OrderErrorCode::QueryNotPermitted): the order does not belong to you.
/// - [`QUERY_FAILD`](super::OrderErrorCode::QueryFailed): the query failed; check the order ID, then retry.
/// - [`SYSTEM_ERROR`](super::OrderErrorCode::SystemError): Alipay failed; retry later.
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
    /// Order ID, from [`OrderPlaced`](super::OrderPlaced).
    pub commodity_order_id: String,
    /// Page to return, counted from 1. Default: 1.
    #[alipay(as_text)]
    pub start_page: Option<u32>,
}

/// Order with one page of its items.
#[alipay_model(setters)]
pub struct OrderPage {
    /// State of the order.
    pub status: Option<OrderStatus>,
    /// ID of the ordered service.
    pub commodity_id: Option<String>,
    /// Edition of the ordered service, as in your price list.
    pub specifications: Option<String>,
    /// Indicates whether automatic upgrades are enabled. Meaningless if no order was found.
    pub auto_upgrade: Option<bool>,
    /// Items on this page.
    pub order_items: Vec<OrderItem>,
    /// Number of this page, counted from 1.
    pub current_page: Option<u32>,
    /// Total number of items.
    pub total_size: Option<u64>,
}

/// Item of an order: the service for one shop or one mini program.
#[alipay_model(setters)]
pub struct OrderItem {
    /// State of the work on this item. It decides which of the item calls are allowed.
    pub order_status: Option<ItemStatus>,
    /// State of the order to which the item belongs.
    pub status: Option<OrderStatus>,
    /// ID of the ordered service.
    pub commodity_id: Option<String>,
    /// Account ID (PID) of the merchant; begins with `2088`.
    pub merchant_pid: Option<String>,
    /// Name of the merchant.
    pub merchant_name: Option<String>,
    /// ID of the item's shop; absent for a mini program. The item calls require it.
    pub shop_id: Option<String>,
    /// Name of the shop.
    pub shop_name: Option<String>,
    /// State of the service in the shop.
    pub shop_status: Option<ShopStatus>,
    /// ID of the item's mini program; absent for a shop. The item calls require it.
    pub mini_app_id: Option<String>,
    /// Name of the mini program.
    pub mini_app_name: Option<String>,
    /// Brand of the shop.
    pub brand_name: Option<String>,
    /// Business category of the shop.
    pub category: Option<String>,
    /// Province of the shop.
    pub province: Option<String>,
    /// City of the shop.
    pub city: Option<String>,
    /// Administrative division code of the city.
    pub city_code: Option<String>,
    /// Address of the shop within the city.
    pub address: Option<String>,
    /// Contact person, if the merchant named one in the order.
    #[alipay(sensitive)]
    pub contacts: Option<String>,
    /// Mobile or landline number of the person who placed the order.
    #[alipay(sensitive)]
    pub phone_no: Option<String>,
    /// Creator of the shop. Alipay no longer sends it.
    #[alipay(sensitive)]
    pub creator: Option<String>,
    /// Time at which the service went online.
    pub online_time: Option<BeijingTime>,
    /// Expiry of the item.
    pub expire_date: Option<BeijingTime>,
    /// Start of the ordered service's validity.
    pub service_effect_date: Option<BeijingTime>,
    /// End of the ordered service's validity.
    pub service_expire_date: Option<BeijingTime>,
    /// Kind of user ID that your application receives, such as `UID`.
    pub open_id_model: Option<String>,
}

/// State of the work on one item of an order.
#[alipay_enum]
pub enum ItemStatus {
    /// Not started.
    #[alipay("TO_DO")]
    Todo,
    /// In progress; [`CompleteItem`](super::CompleteItem) completes it.
    #[alipay("DOING")]
    Doing,
    /// Reported as completed; waiting for the merchant or for [`ConfirmItem`](super::ConfirmItem).
    #[alipay("TO_CONFIRM")]
    ToConfirm,
    /// Confirmed by the merchant.
    #[alipay("CONFIRMED")]
    Confirmed,
    /// Finished.
    #[alipay("DONE")]
    Done,
    /// Rejected by the merchant.
    #[alipay("MERCHANT_REJECTED")]
    MerchantRejected,
    /// Cancelled by the merchant; stop the work.
    #[alipay("MERCHANT_CANCELLED")]
    MerchantCancelled,
    /// Rejected by you, with the whole order.
    #[alipay("ISV_REJECTED")]
    ProviderRejected,
    /// Cancelled by you.
    #[alipay("ISV_CANCELLED")]
    ProviderCancelled,
}

/// State of a service in one shop.
#[alipay_enum]
pub enum ShopStatus {
    /// Set up, but not activated yet.
    #[alipay("INIT")]
    Init,
    /// Activated.
    #[alipay("AVAILABLE")]
    Available,
    /// On sale and visible to users.
    #[alipay("ONLINE")]
    Online,
    /// Not on sale.
    #[alipay("OFFLINE")]
    Offline,
    /// Expired.
    #[alipay("EXPIRED")]
    Expired,
}
