//! The states of an order.

use alipay::{prelude::*, runtime::Protocol, servicemarket::*};
use alipay_simulator::{ItemId, NewOrder, Simulator};
use futures_util::TryStreamExt;

use super::{client, state};

fn complete(order_id: &str, shop_id: &str) -> CompleteItem {
    CompleteItem::new(order_id).with_shop_id(shop_id)
}

fn cancel(order_id: &str, shop_id: &str) -> CancelItem {
    CancelItem::new(order_id, "no staff").with_shop_id(shop_id)
}

async fn an_order_goes_from_placed_to_done(protocol: Protocol) {
    let simulator = Simulator::start().await.unwrap();
    let client = client(&simulator, protocol);
    let id =
        simulator.place_order(NewOrder::new().with_merchant_pid("2088-M").with_shop("A").with_mini_app("B"));
    assert_eq!(state(&simulator, &id), (OrderStatus::MerchantOrdered, vec![ItemStatus::Todo; 2]));

    client.orders().accept(AcceptOrder::new(id.as_str())).await.unwrap();
    assert_eq!(state(&simulator, &id), (OrderStatus::ProviderAccepted, vec![ItemStatus::Doing; 2]));

    client.order_items().complete(complete(&id, "A")).await.unwrap();
    let expected = vec![ItemStatus::ToConfirm, ItemStatus::Doing];
    assert_eq!(state(&simulator, &id), (OrderStatus::ProviderAccepted, expected));

    let mini_app = CompleteItem::new(id.as_str()).with_mini_app_id("B");
    client.order_items().complete(mini_app).await.unwrap();
    assert_eq!(state(&simulator, &id), (OrderStatus::MerchantChecking, vec![ItemStatus::ToConfirm; 2]));

    let merchant = client.for_merchant(simulator.authorize("2088-M"));
    merchant.order_items().confirm(ConfirmItem::new(id.as_str()).with_shop_id("A")).await.unwrap();
    let expected = vec![ItemStatus::Done, ItemStatus::ToConfirm];
    assert_eq!(state(&simulator, &id), (OrderStatus::MerchantChecking, expected));

    simulator.confirm_item_as_merchant(&id, ItemId::mini_app("B")).unwrap();
    assert_eq!(state(&simulator, &id), (OrderStatus::Done, vec![ItemStatus::Done; 2]));
    assert_eq!(
        simulator.cancel_order_as_merchant(&id, "late").unwrap_err().code,
        "COMMODITY_ORDER_STATUS_INVALID"
    );
}

async fn rejecting_an_order_rejects_its_items(protocol: Protocol) {
    let simulator = Simulator::start().await.unwrap();
    let id = simulator.place_order(NewOrder::new().with_shops(["A", "B"]));
    let reject = RejectOrder::new(id.as_str(), "暂不支持该地区服务");
    client(&simulator, protocol).orders().reject(reject).await.unwrap();
    assert_eq!(
        state(&simulator, &id),
        (OrderStatus::ProviderRejected, vec![ItemStatus::ProviderRejected; 2])
    );
}

async fn cancelled_items_are_ignored(protocol: Protocol) {
    let simulator = Simulator::start().await.unwrap();
    let client = client(&simulator, protocol);
    let id = simulator.place_order(NewOrder::new().with_shops(["A", "B", "C"]));
    client.order_items().cancel(cancel(&id, "A")).await.unwrap();
    assert_eq!(simulator.order(&id).unwrap().status, OrderStatus::MerchantOrdered);
    client.orders().accept(AcceptOrder::new(id.as_str())).await.unwrap();
    let expected = vec![ItemStatus::ProviderCancelled, ItemStatus::Doing, ItemStatus::Doing];
    assert_eq!(state(&simulator, &id), (OrderStatus::ProviderAccepted, expected));
    client.order_items().complete(complete(&id, "B")).await.unwrap();
    client.order_items().cancel(cancel(&id, "C")).await.unwrap();
    assert_eq!(simulator.order(&id).unwrap().status, OrderStatus::MerchantChecking);
    client.order_items().cancel(cancel(&id, "B")).await.unwrap();
    assert_eq!(
        state(&simulator, &id),
        (OrderStatus::ProviderCancelled, vec![ItemStatus::ProviderCancelled; 3])
    );
}

async fn a_merchant_cancels_unfinished_items(protocol: Protocol) {
    let simulator = Simulator::start().await.unwrap();
    let client = client(&simulator, protocol);
    let id = simulator.place_order(NewOrder::new().with_shops(["A", "B"]));
    client.orders().accept(AcceptOrder::new(id.as_str())).await.unwrap();
    client.order_items().complete(complete(&id, "A")).await.unwrap();
    simulator.confirm_item_as_merchant(&id, ItemId::shop("A")).unwrap();
    simulator.cancel_order_as_merchant(&id, "未按时实施").unwrap();
    let expected = vec![ItemStatus::Done, ItemStatus::MerchantCancelled];
    assert_eq!(state(&simulator, &id), (OrderStatus::MerchantCancelled, expected));
    let confirmed = simulator.confirm_item_as_merchant(&id, ItemId::shop("B"));
    assert_eq!(confirmed.unwrap_err().code, "ITEM_STATUS_NOT_ALLOW");
}

async fn items_are_queried_page_by_page(protocol: Protocol) {
    let page_size = 5.try_into().unwrap();
    let simulator = Simulator::builder().page_size(page_size).start().await.unwrap();
    let client = client(&simulator, protocol);
    let shops: Vec<String> = (1..=12).map(|number| format!("S{number}")).collect();
    let id = simulator.place_order(NewOrder::new().with_merchant_name("小张火锅店").with_shops(&shops));
    let orders = client.orders();
    let pages: Vec<_> = orders.query_all(QueryOrder::new(id.as_str())).try_collect().await.unwrap();
    assert_eq!(pages.iter().map(|page| page.order_items.len()).collect::<Vec<_>>(), [5, 5, 2]);
    assert_eq!(pages.iter().map(|page| page.current_page).collect::<Vec<_>>(), [Some(1), Some(2), Some(3)]);
    assert!(pages.iter().all(|page| page.total_size == Some(12)));
    let items: Vec<_> = pages.iter().flat_map(|page| &page.order_items).collect();
    assert!(items.iter().zip(&shops).all(|(item, shop)| item.shop_id.as_ref() == Some(shop)));
    let first = items.first().unwrap();
    assert_eq!(first.merchant_name.as_deref(), Some("小张火锅店"));
    assert_eq!(
        (&first.order_status, &first.status),
        (&Some(ItemStatus::Todo), &Some(OrderStatus::MerchantOrdered))
    );
    let beyond = orders.query(QueryOrder::new(id.as_str()).with_start_page(4)).await.unwrap();
    assert!(beyond.order_items.is_empty());
}

async fn at_most_a_hundred_items_are_returned(protocol: Protocol) {
    let simulator = Simulator::start().await.unwrap();
    let client = client(&simulator, protocol);
    let id = simulator.place_order(NewOrder::new().with_shops((0..120).map(|number| number.to_string())));
    let orders = client.orders();
    let pages: Vec<_> = orders.query_all(QueryOrder::new(id)).try_collect().await.unwrap();
    assert_eq!(pages.iter().map(|page| page.order_items.len()).sum::<usize>(), 100);
}

over_both_protocols!(
    an_order_goes_from_placed_to_done,
    rejecting_an_order_rejects_its_items,
    cancelled_items_are_ignored,
    a_merchant_cancels_unfinished_items,
    items_are_queried_page_by_page,
    at_most_a_hundred_items_are_returned
);
