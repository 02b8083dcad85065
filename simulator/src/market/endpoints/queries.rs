//! Endpoints that query the items of an order, or the promotions of a service.

use alipay::servicemarket::{
    OrderItem, OrderPage, PromotionRelation, PromotionRelationPage, QueryOrder, QueryPromotionRelations,
};

use super::required::required;
use crate::{
    accounts::Caller,
    error::Refusal,
    events::ItemId,
    market::{
        item::Item,
        order::Order,
        registry::{Codes, Market},
    },
};

/// The number of items of an order that can be queried.
const MAX_ITEMS: usize = 100;

pub(super) fn order(market: &Market, request: &QueryOrder, caller: &Caller) -> Result<OrderPage, Refusal> {
    let codes = Codes { unknown: "QUERY_FAILD", foreign: "NOPERMISSION_QUERY" };
    let order = market.order_of(&request.commodity_order_id, caller, codes)?;
    let number = request.start_page.unwrap_or(1);
    let skipped = skipped(number, market.page_size)
        .ok_or_else(|| Refusal::business("QUERY_FAILD", "the number of the first page is 1"))?;
    let items = order.items.iter().take(MAX_ITEMS).skip(skipped).take(market.page_size);
    let items = items.map(|item| order_item(market, order, item)).collect();
    Ok(OrderPage::new()
        .with_status(order.status().clone())
        .with_commodity_id(order.content.commodity_id.as_str())
        .with_specifications(order.content.specifications.as_str())
        .with_auto_upgrade(false)
        .with_order_items(items)
        .with_current_page(number)
        .with_total_size(order.items.len() as u64))
}

/// The number of entries on the pages before this one.
fn skipped(number: u32, size: usize) -> Option<usize> {
    usize::try_from(number).ok()?.checked_sub(1)?.checked_mul(size)
}

fn order_item(market: &Market, order: &Order, item: &Item) -> OrderItem {
    let content = &order.content;
    let entry = OrderItem::new()
        .with_order_status(item.status.clone())
        .with_status(order.status().clone())
        .with_commodity_id(content.commodity_id.as_str())
        .with_merchant_pid(content.merchant_pid.as_str())
        .with_merchant_name(content.merchant_name.as_str())
        .with_contacts("张三")
        .with_phone_no("13988888888");
    match &item.id {
        ItemId::MiniApp(id) => entry.with_mini_app_id(id.as_str()).with_mini_app_name("小程序"),
        ItemId::Shop(id) => {
            let mut entry = entry.with_shop_id(id.as_str()).with_shop_name("门店").with_city("杭州市");
            entry.shop_status = market.shops.status(&content.commodity_id, id).cloned();
            entry
        }
    }
}

pub(super) fn promotions(
    market: &Market,
    request: &QueryPromotionRelations,
) -> Result<PromotionRelationPage, Refusal> {
    required(&[&request.commodity_id])?;
    let (size, number) = (request.page_size.unwrap_or(10), request.page_num.unwrap_or(1));
    let wanted = usize::try_from(size).ok().filter(|size| (1..=100).contains(size));
    let (Some(wanted), Some(skipped)) = (wanted, wanted.and_then(|size| skipped(number, size))) else {
        return Err(Refusal::business(
            "PARAMS_ERROR",
            "page_size must be between 1 and 100, and page_num starts at 1",
        ));
    };
    let is_of_service = |relation: &&PromotionRelation| {
        relation.commodity_id.as_deref() == Some(request.commodity_id.as_str())
    };
    let all: Vec<_> = market.promotions.iter().filter(is_of_service).collect();
    let page = all.iter().skip(skipped).take(wanted).map(|relation| (*relation).clone()).collect();
    Ok(PromotionRelationPage::new()
        .with_promotion_relations(page)
        .with_current_page(number)
        .with_page_size(size)
        .with_total_size(all.len() as u64))
}
