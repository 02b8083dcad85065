//! All codes of refusals of calls on orders and items.

use alipay::{Client, Money, prelude::*, runtime::Protocol, servicemarket::*};
use alipay_simulator::{NewOrder, Simulator};

use super::{client, client_for, code, state, unchecked};

const MISSING: &str = "20160010200000000033400";

fn complete(order_id: &str) -> CompleteItem {
    CompleteItem::new(order_id).with_shop_id("A")
}

fn confirm(order_id: &str) -> ConfirmItem {
    ConfirmItem::new(order_id).with_shop_id("A")
}

fn cancel(order_id: &str) -> CancelItem {
    CancelItem::new(order_id, "no staff").with_shop_id("A")
}

async fn placed(protocol: Protocol) -> (Simulator, Client, String) {
    let simulator = Simulator::start().await.unwrap();
    let client = client(&simulator, protocol);
    let id = simulator.place_order(NewOrder::new().with_merchant_pid("2088-M").with_shop("A"));
    (simulator, client, id)
}

async fn unknown_orders(protocol: Protocol) {
    let (simulator, client, _) = placed(protocol).await;
    let (orders, items) = (client.orders(), client.order_items());
    assert_eq!(code(orders.accept(AcceptOrder::new(MISSING))).await, "ORDER_NOT_EXIST");
    assert_eq!(code(orders.reject(RejectOrder::new(MISSING, "no"))).await, "ORDER_NOT_EXIST");
    assert_eq!(code(orders.query(QueryOrder::new(MISSING))).await, "QUERY_FAILD");
    assert_eq!(code(items.complete(complete(MISSING))).await, "COMMODITY_ORDER_ITEM_NOT_EXIST");
    assert_eq!(code(items.cancel(cancel(MISSING))).await, "COMMODITY_ORDER_ITEM_NOT_EXIST");
    assert_eq!(code(items.confirm(confirm(MISSING))).await, "COMMODITY_ORDER_ITEM_NOT_EXIST");
    assert_eq!(simulator.cancel_order_as_merchant(MISSING, "late").unwrap_err().code, "ORDER_NOT_EXIST");
    assert!(simulator.order(MISSING).is_none());
}

async fn unknown_items(protocol: Protocol) {
    let (simulator, client, id) = placed(protocol).await;
    let other = CompleteItem::new(id.as_str()).with_shop_id("B").with_mini_app_id("A");
    assert_eq!(code(client.order_items().complete(other)).await, "COMMODITY_ORDER_ITEM_NOT_EXIST");
    let merchant = client.for_merchant(simulator.authorize("2088-M"));
    let other = ConfirmItem::new(id.as_str()).with_shop_id("B");
    assert_eq!(code(merchant.order_items().confirm(other)).await, "COMMODITY_ORDER_ITEM_NOT_EXIST");
}

async fn orders_of_another_provider(protocol: Protocol) {
    let (simulator, _, id) = placed(protocol).await;
    let other = simulator.register_app().await.unwrap();
    let client =
        client_for(&simulator, &other, protocol).for_merchant(simulator.authorize_for(&other, "2088-M"));
    let (orders, items) = (client.orders(), client.order_items());
    assert_eq!(code(orders.accept(AcceptOrder::new(id.as_str()))).await, "NO_PERMISSION_ACCETP_ORDER");
    assert_eq!(code(orders.reject(RejectOrder::new(id.as_str(), "no"))).await, "NO_PERMISSION_REJECT_ORDER");
    assert_eq!(code(orders.query(QueryOrder::new(id.as_str()))).await, "NOPERMISSION_QUERY");
    assert_eq!(code(items.complete(complete(&id))).await, "NO_PERMISSION_OPERATION");
    assert_eq!(code(items.cancel(cancel(&id))).await, "NO_PERMISSION_CANCEL_ORDER_ITEM");
    assert_eq!(code(items.confirm(confirm(&id))).await, "NO_PERMISSION_COMFIRM_ORDERITEM");
    assert_eq!(state(&simulator, &id), (OrderStatus::MerchantOrdered, vec![ItemStatus::Todo]));

    let own = simulator.place_order(NewOrder::new().with_provider(&other));
    orders.accept(AcceptOrder::new(own.as_str())).await.unwrap();
    let first = super::client(&simulator, protocol);
    assert_eq!(code(first.orders().query(QueryOrder::new(own))).await, "NOPERMISSION_QUERY");
}

async fn the_wrong_state(protocol: Protocol) {
    let (simulator, client, id) = placed(protocol).await;
    let (orders, items) = (client.orders(), client.order_items());
    assert_eq!(code(items.complete(complete(&id))).await, "ITEM_STATUS_NOT_ALLOW");
    orders.accept(AcceptOrder::new(id.as_str())).await.unwrap();
    assert_eq!(code(orders.accept(AcceptOrder::new(id.as_str()))).await, "COMMODITY_ORDER_STATUS_INVALID");
    let reject = RejectOrder::new(id.as_str(), "no");
    assert_eq!(code(orders.reject(reject)).await, "COMMODITY_ORDER_STATUS_INVALID");
    let merchant = client.for_merchant(simulator.authorize("2088-M"));
    assert_eq!(code(merchant.order_items().confirm(confirm(&id))).await, "ITEM_STATUS_NOT_ALLOW");
    items.complete(complete(&id)).await.unwrap();
    assert_eq!(code(items.complete(complete(&id))).await, "ITEM_STATUS_NOT_ALLOW");
    merchant.order_items().confirm(confirm(&id)).await.unwrap();
    assert_eq!(code(merchant.order_items().confirm(confirm(&id))).await, "ITEM_STATUS_NOT_ALLOW");
    assert_eq!(code(items.cancel(cancel(&id))).await, "ITEM_STATUS_NOT_ALLOW");
}

async fn confirming_without_authorization(protocol: Protocol) {
    let (simulator, client, id) = placed(protocol).await;
    client.orders().accept(AcceptOrder::new(id.as_str())).await.unwrap();
    client.order_items().complete(complete(&id)).await.unwrap();
    let items = client.order_items();
    assert_eq!(code(items.confirm(confirm(&id))).await, "NO_PERMISSION_COMFIRM_ORDERITEM");
    let stranger = simulator.authorize("2088-S");
    let confirmed = items.confirm(confirm(&id)).for_merchant(stranger);
    assert_eq!(code(confirmed).await, "NO_PERMISSION_COMFIRM_ORDERITEM");
    items.confirm(confirm(&id)).for_merchant(simulator.authorize("2088-M")).await.unwrap();
}

async fn confirming_charged_items(protocol: Protocol) {
    let (simulator, client, _) = placed(protocol).await;
    let price = Money::from_cents(8800);
    let order = NewOrder::new().with_merchant_pid("2088-M").with_total_price(price).with_shop("A");
    let id = simulator.place_order(order);
    client.orders().accept(AcceptOrder::new(id.as_str())).await.unwrap();
    client.order_items().complete(complete(&id)).await.unwrap();
    let merchant = client.for_merchant(simulator.authorize("2088-M"));
    assert_eq!(code(merchant.order_items().confirm(confirm(&id))).await, "CONFIRM_CHARGE_ITEM_NOT_ALLOW");
    simulator.confirm_item_as_merchant(&id, alipay_simulator::ItemId::shop("A")).unwrap();
    assert_eq!(simulator.order(&id).unwrap().status, OrderStatus::Done);
}

async fn empty_parameters(protocol: Protocol) {
    let (_simulator, client, id) = placed(protocol).await;
    let accept = unchecked::Accept::new().with_commodity_order_id(" ");
    assert_eq!(code(client.call(accept)).await, "PARAMS_ERROR");
    let reject = unchecked::Reject::new().with_commodity_order_id(id.as_str()).with_reject_reason(" ");
    assert_eq!(code(client.call(reject)).await, "PARAMS_ERROR");
    let query = unchecked::Query::new().with_commodity_order_id(" ");
    assert_eq!(code(client.call(query)).await, "QUERY_FAILD");
    let query = unchecked::Query::new().with_commodity_order_id(id.as_str()).with_start_page(0);
    assert_eq!(code(client.call(query)).await, "QUERY_FAILD");
    let something = super::stubs::CompleteSomething::new(id.as_str());
    assert_eq!(code(client.call(something)).await, "PARAMS_ERROR");
    let cancel = unchecked::Cancel::new().with_commodity_order_id(id.as_str()).with_shop_id("A");
    assert_eq!(code(client.call(cancel.with_cancel_reason(" "))).await, "PARAMS_ERROR");
    let malformed = client.call(super::stubs::AcceptNothing::new());
    assert_eq!(code(malformed).await, "PARAMS_ERROR");
}

over_both_protocols!(
    unknown_orders,
    unknown_items,
    the_wrong_state,
    confirming_without_authorization,
    confirming_charged_items,
    empty_parameters,
    orders_of_another_provider
);
