//! Orders of the service market, and the actions of merchants.

use alipay::{Money, runtime::json::Json};

use super::{
    body::{allow_only, flag, invalid, optional, required, texts},
    handles::Handles,
    response::ControlResponse,
    view,
};
use crate::{
    error::Refusal,
    events::{ItemId, OrderView},
    market::NewOrder,
    notification::OutgoingNotification,
    support::{
        json::{list as json_list, object},
        locks::lock,
    },
};

/// A setter of [`NewOrder`].
type Setter = fn(NewOrder, String) -> NewOrder;

/// Returns all orders, newest first.
pub(super) fn list(handles: &Handles) -> ControlResponse {
    let orders: Vec<OrderView> = lock(&handles.domains.market).orders().collect();
    ControlResponse::Json(object([("orders", json_list(orders.iter().rev().map(view::order)))]))
}

/// A merchant places an order. The app is notified if the body says so, or if notifications are sent automatically.
pub(super) fn place(handles: &Handles, body: &Json<'_>) -> Result<ControlResponse, Refusal> {
    let new = new_order(body)?;
    let notifies = flag(body, "notify")?.unwrap_or_else(|| handles.notifier.is_automatic());
    let (id, saved) = lock(&handles.domains.market).place_order(new);
    saved?;
    let order = existing(handles, &id)?;
    if notifies && !handles.notifier.receivers().is_empty() {
        let now = handles.clock.unix_millis();
        handles.notifier.queue(OutgoingNotification::order_placed(&order, now));
    }
    Ok(ControlResponse::Json(view::order(&order)))
}

/// Reads an order to place. Empty strings stand for the defaults, as a form of the page sends them.
fn new_order(body: &Json<'_>) -> Result<NewOrder, Refusal> {
    let names = [
        "title",
        "commodity_id",
        "specifications",
        "merchant_name",
        "merchant_pid",
        "total_price",
        "shop_ids",
        "mini_app_ids",
        "notify",
    ];
    allow_only(body, &names)?;
    let mut order = NewOrder::new().with_shops(texts(body, "shop_ids")?);
    for id in texts(body, "mini_app_ids")? {
        order = order.with_mini_app(id);
    }
    let fields: [(&str, Setter); 5] = [
        ("title", NewOrder::with_title),
        ("commodity_id", NewOrder::with_commodity_id),
        ("specifications", NewOrder::with_specifications),
        ("merchant_name", NewOrder::with_merchant_name),
        ("merchant_pid", NewOrder::with_merchant_pid),
    ];
    for (name, set) in fields {
        if let Some(text) = optional(body, name)?.filter(|text| !text.is_empty()) {
            order = set(order, text);
        }
    }
    if let Some(price) = optional(body, "total_price")?.filter(|price| !price.is_empty()) {
        let price: Money =
            price.parse().map_err(|_| invalid("`total_price` must be an amount in yuan, such as 88.80"))?;
        order = order.with_total_price(price);
    }
    Ok(order)
}

/// The merchant cancels an order.
pub(super) fn cancel(handles: &Handles, id: &str, body: &Json<'_>) -> Result<ControlResponse, Refusal> {
    allow_only(body, &["memo"])?;
    let memo = optional(body, "memo")?.unwrap_or_default();
    lock(&handles.domains.market).cancel_by_merchant(id, &memo)?;
    Ok(ControlResponse::Json(view::order(&existing(handles, id)?)))
}

/// The merchant confirms an item.
pub(super) fn confirm(handles: &Handles, id: &str, body: &Json<'_>) -> Result<ControlResponse, Refusal> {
    allow_only(body, &["shop_id", "mini_app_id"])?;
    let item = match optional(body, "mini_app_id")? {
        Some(mini_app) => ItemId::mini_app(mini_app),
        None => ItemId::shop(required(body, "shop_id")?),
    };
    lock(&handles.domains.market).confirm_by_merchant(id, item)?;
    Ok(ControlResponse::Json(view::order(&existing(handles, id)?)))
}

fn existing(handles: &Handles, id: &str) -> Result<OrderView, Refusal> {
    let unknown = || Refusal::new(404, "ORDER_NOT_EXIST", format!("the simulator has no order {id}"));
    lock(&handles.domains.market).order(id).ok_or_else(unknown)
}
