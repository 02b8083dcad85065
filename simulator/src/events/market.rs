//! Orders of the service market as data, and the market's events.

use alipay::{
    Money,
    servicemarket::{CancelOperator, ItemStatus, OrderStatus},
};

/// An event of the service market.
#[derive(Clone, Debug)]
pub(crate) enum MarketEvent {
    /// A merchant placed an order.
    OrderPlaced(OrderView),
    /// An order changed.
    OrderChanged {
        /// The order after the change.
        order: OrderView,
        /// True if the status of the order changed, and not only that of an item.
        is_new_status: bool,
    },
}

/// The identity of an item within its order.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ItemId {
    /// The item for this shop.
    Shop(String),
    /// The item for this mini program.
    MiniApp(String),
}

impl ItemId {
    /// Creates the identity of the item for a shop.
    pub fn shop(shop_id: impl Into<String>) -> Self {
        ItemId::Shop(shop_id.into())
    }

    /// Creates the identity of the item for a mini program.
    pub fn mini_app(mini_app_id: impl Into<String>) -> Self {
        ItemId::MiniApp(mini_app_id.into())
    }
}

/// An order at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct OrderView {
    /// The number of the order.
    pub id: String,
    /// The app whose service was ordered.
    pub app_id: String,
    /// The status of the order.
    pub status: OrderStatus,
    /// The items of the order.
    pub items: Vec<ItemView>,
    /// The name of the service.
    pub title: String,
    /// The number of the service.
    pub commodity_id: String,
    /// The edition of the service.
    pub specifications: String,
    /// The name of the merchant.
    pub merchant_name: String,
    /// The account number of the merchant.
    pub merchant_pid: String,
    /// The price of the whole order.
    pub total_price: Money,
    /// The time at which the order was placed, in milliseconds since the epoch.
    pub placed_at: i64,
    /// The time at which the status last changed, in milliseconds since the epoch.
    pub changed_at: i64,
    /// The party that cancelled or rejected the order, and its reason.
    pub cancellation: Option<(CancelOperator, String)>,
}

/// An item of an order at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ItemView {
    /// The identity of the item.
    pub id: ItemId,
    /// The status of the item.
    pub status: ItemStatus,
}

impl ItemView {
    pub(crate) fn new(id: ItemId, status: ItemStatus) -> Self {
        Self { id, status }
    }
}
