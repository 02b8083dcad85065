//! Calls that list: an order's items, a service's promoters.

use alipay::servicemarket::{
    OrderItem, OrderPage, PromotionRelation, PromotionRelationPage, QueryOrder, QueryPromotionRelations,
};

use super::{Codes, Market, needed};
use crate::{
    Caller, Refusal,
    market::{ItemId, Order, item::Item},
};

/// No more items of an order than this can be asked for.
const MOST_ITEMS: usize = 100;

pub(super) fn order(market: &Market, request: &QueryOrder, caller: &Caller) -> Result<OrderPage, Refusal> {
    let codes = Codes { unknown: "QUERY_FAILD", foreign: "NOPERMISSION_QUERY" };
    let order = market.readable(&request.commodity_order_id, caller, codes)?;
    let number = request.start_page.unwrap_or(1);
    let skipped = skipped(number, market.page_size)
        .ok_or_else(|| Refusal::business("QUERY_FAILD", "pages are counted from 1"))?;
    let items = order.items.iter().take(MOST_ITEMS).skip(skipped).take(market.page_size);
    let items = items.map(|item| described(market, order, item)).collect();
    Ok(OrderPage::new()
        .with_status(order.status().clone())
        .with_commodity_id(order.content.commodity_id.as_str())
        .with_specifications(order.content.specifications.as_str())
        .with_auto_upgrade(false)
        .with_order_items(items)
        .with_current_page(number)
        .with_total_size(order.items.len() as u64))
}

/// How many entries the pages before this one hold.
fn skipped(number: u32, size: usize) -> Option<usize> {
    usize::try_from(number).ok()?.checked_sub(1)?.checked_mul(size)
}

fn described(market: &Market, order: &Order, item: &Item) -> OrderItem {
    let content = &order.content;
    let described = OrderItem::new()
        .with_order_status(item.status.clone())
        .with_status(order.status().clone())
        .with_commodity_id(content.commodity_id.as_str())
        .with_merchant_pid(content.merchant_pid.as_str())
        .with_merchant_name(content.merchant_name.as_str())
        .with_contacts("张三")
        .with_phone_no("13988888888");
    match &item.id {
        ItemId::MiniApp(id) => described.with_mini_app_id(id.as_str()).with_mini_app_name("小程序"),
        ItemId::Shop(id) => {
            let mut described =
                described.with_shop_id(id.as_str()).with_shop_name("门店").with_city("杭州市");
            described.shop_status = market.shops.status(&content.commodity_id, id).cloned();
            described
        }
    }
}

pub(super) fn relations(
    market: &Market,
    request: &QueryPromotionRelations,
) -> Result<PromotionRelationPage, Refusal> {
    needed(&[&request.commodity_id])?;
    let (size, number) = (request.page_size.unwrap_or(10), request.page_num.unwrap_or(1));
    let wanted = usize::try_from(size).ok().filter(|size| (1..=100).contains(size));
    let (Some(wanted), Some(skipped)) = (wanted, wanted.and_then(|size| skipped(number, size))) else {
        return Err(Refusal::business(
            "PARAMS_ERROR",
            "a page has 1 to 100 records, and the first page is 1",
        ));
    };
    let is_meant = |relation: &&PromotionRelation| {
        relation.commodity_id.as_deref() == Some(request.commodity_id.as_str())
    };
    let all: Vec<_> = market.relations.iter().filter(is_meant).collect();
    let page = all.iter().skip(skipped).take(wanted).map(|relation| (*relation).clone()).collect();
    Ok(PromotionRelationPage::new()
        .with_promotion_relations(page)
        .with_current_page(number)
        .with_page_size(size)
        .with_total_size(all.len() as u64))
}
