//! Orders and shops as a store keeps them.

use alipay::{
    runtime::json::{self, Json},
    servicemarket::{ItemStatus, OrderStatus, ShopStatus},
};

use super::{ItemId, Market, NewOrder, Order, item::Item, order::Cancellation};
use crate::{
    StoreError,
    state::{State, StateEntry},
    wire_json::{integer_of, list, list_of, number, object, text, text_of},
};

const ORDER: &str = "order";
const SHOP: &str = "shop";
const COUNTER: &str = "counter";

impl Market {
    /// Takes over what was kept.
    pub(crate) fn restore(&mut self, state: &State) -> Result<(), StoreError> {
        for entry in state.of_kind(ORDER) {
            let order =
                parsed(entry).as_ref().and_then(order).ok_or_else(|| StoreError::unreadable(entry))?;
            self.orders.insert(order.id().to_owned(), order);
        }
        for entry in state.of_kind(SHOP) {
            let (commodity_id, shop_id, status) =
                parsed(entry).as_ref().and_then(shop).ok_or_else(|| StoreError::unreadable(entry))?;
            self.shops.set(commodity_id, shop_id, status);
        }
        for entry in state.of_kind(COUNTER) {
            self.placed = entry.value.parse().map_err(|_| StoreError::unreadable(entry))?;
        }
        Ok(())
    }

    /// Everything that a store keeps.
    pub(crate) fn entries(&self) -> Vec<StateEntry> {
        let orders = self.orders.values().map(order_entry);
        let shops = self.shops.all().map(|(commodity, shop, status)| shop_entry(commodity, shop, status));
        orders.chain(shops).chain([counter_entry(self.placed)]).collect()
    }
}

pub(super) fn counter_entry(placed: u64) -> StateEntry {
    StateEntry::new(COUNTER, "orders", placed.to_string())
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
        ("provider", text(order.provider())),
        ("status", text(order.status().as_str())),
        ("placed_at", number(order.placed_at)),
        ("operated_at", number(order.operated_at)),
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

fn parsed(entry: &StateEntry) -> Option<Json<'_>> {
    json::parse(&entry.value).ok()
}

fn shop(json: &Json<'_>) -> Option<(String, String, ShopStatus)> {
    let [commodity_id, shop_id] = ["commodity_id", "shop_id"].map(|name| text_of(json, name));
    Some((commodity_id?.to_owned(), shop_id?.to_owned(), text_of(json, "status")?.into()))
}

fn order(json: &Json<'_>) -> Option<Order> {
    let owned = |name| text_of(json, name).map(ToOwned::to_owned);
    let content = NewOrder {
        provider: None,
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
    order.operated_at = integer_of(json, "operated_at")?;
    order.restored(OrderStatus::from(text_of(json, "status")?), items?, cancellation);
    Some(order)
}

fn item(json: &Json<'_>) -> Option<Item> {
    let id = text_of(json, "shop_id").map(ItemId::shop);
    let id = id.or_else(|| text_of(json, "mini_app_id").map(ItemId::mini_app))?;
    Some(Item { id, status: ItemStatus::from(text_of(json, "status")?) })
}
