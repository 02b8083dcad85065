//! Orders, shops and counters as state entries.

use alipay::{
    runtime::json::{self, Json},
    servicemarket::{ItemStatus, OrderStatus, ShopStatus},
};

use super::{
    item::Item,
    new_order::NewOrder,
    order::{Cancellation, Order},
};
use crate::{
    error::StoreError,
    events::ItemId,
    persistence::StateEntry,
    support::json::{integer_of, list, list_of, number, object, text, text_of},
};

/// The kind of an entry that holds an order.
pub(super) const ORDER: &str = "order";

/// The kind of an entry that holds the plug-in of a shop.
pub(super) const SHOP: &str = "shop";

/// The kind of an entry that holds the number of orders placed so far.
pub(super) const COUNTER: &str = "counter";

pub(super) fn counter_entry(order_count: u64) -> StateEntry {
    StateEntry::new(COUNTER, "orders", order_count.to_string())
}

pub(super) fn shop_entry(commodity_id: &str, shop_id: &str, status: &ShopStatus) -> StateEntry {
    let ids = [("commodity_id", text(commodity_id)), ("shop_id", text(shop_id))];
    let key = object(ids.clone()).to_string();
    let value = object(ids.into_iter().chain([("status", text(status.as_str()))]));
    StateEntry::new(SHOP, key, value.to_string())
}

pub(super) fn order_entry(order: &Order) -> StateEntry {
    let content = &order.content;
    let item = |item: &Item| {
        let (name, id) = match &item.id {
            ItemId::Shop(id) => ("shop_id", id),
            ItemId::MiniApp(id) => ("mini_app_id", id),
        };
        object([(name, text(id)), ("status", text(item.status.as_str()))])
    };
    let cancellation = order.cancellation.as_ref().map_or(Json::Null, |cancellation| {
        object([
            ("operator", text(cancellation.operator.as_str())),
            ("memo", text(cancellation.memo.as_str())),
        ])
    });
    let value = object([
        ("id", text(order.id())),
        ("provider", text(order.app_id())),
        ("status", text(order.status().as_str())),
        ("placed_at", number(order.placed_at)),
        ("operated_at", number(order.changed_at)),
        ("title", text(content.title.as_str())),
        ("commodity_id", text(content.commodity_id.as_str())),
        ("specifications", text(content.specifications.as_str())),
        ("merchant_name", text(content.merchant_name.as_str())),
        ("merchant_pid", text(content.merchant_pid.as_str())),
        ("total_price", text(content.total_price.as_str())),
        ("items", list(order.items.iter().map(item))),
        ("cancellation", cancellation),
    ]);
    StateEntry::new(ORDER, order.id(), value.to_string())
}

/// Parses the entry of an order.
pub(super) fn parse_order(entry: &StateEntry) -> Result<Order, StoreError> {
    parse(entry, order)
}

/// Parses the entry of a shop into the service, the shop and the status.
pub(super) fn parse_shop(entry: &StateEntry) -> Result<(String, String, ShopStatus), StoreError> {
    parse(entry, shop)
}

/// Parses the entry of the counter.
pub(super) fn parse_counter(entry: &StateEntry) -> Result<u64, StoreError> {
    entry.value.parse().map_err(|_| StoreError::unreadable(&entry.kind))
}

fn parse<T>(entry: &StateEntry, read: impl FnOnce(&Json<'_>) -> Option<T>) -> Result<T, StoreError> {
    let json = json::parse(&entry.value).ok();
    json.as_ref().and_then(read).ok_or_else(|| StoreError::unreadable(&entry.kind))
}

fn shop(json: &Json<'_>) -> Option<(String, String, ShopStatus)> {
    let [commodity_id, shop_id] = ["commodity_id", "shop_id"].map(|name| text_of(json, name));
    Some((commodity_id?.to_owned(), shop_id?.to_owned(), text_of(json, "status")?.into()))
}

fn order(json: &Json<'_>) -> Option<Order> {
    let owned = |name| text_of(json, name).map(ToOwned::to_owned);
    let content = NewOrder {
        app_id: None,
        title: owned("title")?,
        commodity_id: owned("commodity_id")?,
        specifications: owned("specifications")?,
        merchant_name: owned("merchant_name")?,
        merchant_pid: owned("merchant_pid")?,
        total_price: text_of(json, "total_price")?.parse().ok()?,
        items: Vec::new(),
    };
    let items: Option<Vec<Item>> = list_of(json, "items").iter().map(item).collect();
    let cancellation = json.get("cancellation").and_then(|cancellation| {
        let memo = text_of(cancellation, "memo")?.to_owned();
        Some(Cancellation { operator: text_of(cancellation, "operator")?.into(), memo })
    });
    let mut order = Order::new(owned("id")?, owned("provider")?, content, integer_of(json, "placed_at")?);
    order.changed_at = integer_of(json, "operated_at")?;
    order.restore(OrderStatus::from(text_of(json, "status")?), items?, cancellation);
    Some(order)
}

fn item(json: &Json<'_>) -> Option<Item> {
    let id = text_of(json, "shop_id").map(ItemId::shop);
    let id = id.or_else(|| text_of(json, "mini_app_id").map(ItemId::mini_app))?;
    Some(Item { id, status: ItemStatus::from(text_of(json, "status")?) })
}
