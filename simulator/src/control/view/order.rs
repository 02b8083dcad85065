//! Orders as JSON.

use alipay::runtime::json::Json;

use crate::{
    events::{ItemId, OrderView},
    support::json::{list, number, object, text},
};

/// Converts an order.
pub(in crate::control) fn order(order: &OrderView) -> Json<'static> {
    let items = order.items.iter().map(|item| {
        let (name, id) = match &item.id {
            ItemId::Shop(id) => ("shop_id", id),
            ItemId::MiniApp(id) => ("mini_app_id", id),
        };
        object([(name, text(id)), ("status", text(item.status.as_str()))])
    });
    let cancellation = order.cancellation.as_ref().map_or(Json::Null, |(operator, memo)| {
        object([("operator", text(operator.as_str())), ("memo", text(memo))])
    });
    object([
        ("id", text(&order.id)),
        ("status", text(order.status.as_str())),
        ("title", text(&order.title)),
        ("specifications", text(&order.specifications)),
        ("merchant_name", text(&order.merchant_name)),
        ("merchant_pid", text(&order.merchant_pid)),
        ("total_price", text(order.total_price.as_str())),
        ("placed_at", number(order.placed_at)),
        ("changed_at", number(order.changed_at)),
        ("items", list(items)),
        ("cancellation", cancellation),
    ])
}
