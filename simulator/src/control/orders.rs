//! What merchants do.

use alipay::{Money, runtime::json::Json};

use super::{
    body::{flag, needed, only, optional, refused, texts},
    reply::Answer,
    view,
};
use crate::{ItemId, NewOrder, Refusal, Simulator};

/// Places an order, and has the app notified of it where notifications are sent by themselves.
pub(super) fn place(simulator: &Simulator, asked: &Json<'_>) -> Result<Answer, Refusal> {
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
    only(asked, &names)?;
    let mut order = NewOrder::new().with_shops(texts(asked, "shop_ids")?);
    for id in texts(asked, "mini_app_ids")? {
        order = order.with_mini_app(id);
    }
    let set = |order: NewOrder, name: &str, with: fn(NewOrder, String) -> NewOrder| {
        Ok::<_, Refusal>(match optional(asked, name)?.filter(|text| !text.is_empty()) {
            Some(text) => with(order, text),
            None => order,
        })
    };
    order = set(order, "title", NewOrder::with_title)?;
    order = set(order, "commodity_id", NewOrder::with_commodity_id)?;
    order = set(order, "specifications", NewOrder::with_specifications)?;
    order = set(order, "merchant_name", NewOrder::with_merchant_name)?;
    order = set(order, "merchant_pid", NewOrder::with_merchant_pid)?;
    if let Some(price) = optional(asked, "total_price")?.filter(|price| !price.is_empty()) {
        let price: Money =
            price.parse().map_err(|_| refused("`total_price` has to be yuan, such as 88.80"))?;
        order = order.with_total_price(price);
    }
    let notifies = flag(asked, "notify")?.unwrap_or_else(|| simulator.notifies_automatically());
    let id = simulator.try_place_order(order)?;
    if notifies && simulator.receiver().is_some() {
        simulator.queue(simulator.order_placed(&id).map_err(|error| refused(error.to_string()))?);
    }
    now(simulator, &id)
}

/// The merchant cancels.
pub(super) fn cancel(simulator: &Simulator, id: &str, asked: &Json<'_>) -> Result<Answer, Refusal> {
    only(asked, &["memo"])?;
    simulator.merchant_cancels(id, &optional(asked, "memo")?.unwrap_or_default())?;
    now(simulator, id)
}

/// The merchant confirms an item.
pub(super) fn confirm(simulator: &Simulator, id: &str, asked: &Json<'_>) -> Result<Answer, Refusal> {
    only(asked, &["shop_id", "mini_app_id"])?;
    let item = match optional(asked, "mini_app_id")? {
        Some(mini_app) => ItemId::mini_app(mini_app),
        None => ItemId::shop(needed(asked, "shop_id")?),
    };
    simulator.merchant_confirms(id, item)?;
    now(simulator, id)
}

fn now(simulator: &Simulator, id: &str) -> Result<Answer, Refusal> {
    let order =
        simulator.order(id).ok_or_else(|| Refusal::new(404, "ORDER_NOT_EXIST", "there is no such order"))?;
    Ok(Answer::Json(view::order(&order)))
}
