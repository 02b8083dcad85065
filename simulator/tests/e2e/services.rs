//! The rest of the service market: orders by the API, services, and reports.

use alipay::{prelude::*, runtime::Protocol, servicemarket::*};
use alipay_simulator::{ItemId, NewOrder, Simulator};

use super::{client, code, state};

async fn a_provider_orders_for_a_merchant(protocol: Protocol) {
    let simulator = Simulator::start().await.unwrap();
    let client = client(&simulator, protocol);
    let create = |number: &str| CreateOrder::new(number, "2088101118588888", "AM010301000000050000");
    let created = client.orders().create(create("N1")).await.unwrap();
    let (order_id, mini_app) =
        (created.commodity_order_id.clone().unwrap(), created.mini_app_id.clone().unwrap());
    assert_eq!(state(&simulator, &order_id), (OrderStatus::MerchantOrdered, vec![ItemStatus::Todo]));
    assert_eq!(simulator.order(&order_id).unwrap().items[0].id, ItemId::mini_app(mini_app.as_str()));
    let again = client.orders().create(create("N1")).await.unwrap();
    assert_eq!(
        (again.commodity_order_id.as_ref(), again.mini_app_id.as_ref()),
        (Some(&order_id), Some(&mini_app))
    );
    let unknown = CreateOrder::new("N2", "1", "AM010301000000050000");
    assert_eq!(code(client.orders().create(unknown)).await, "USER_NOT_EXIST");
    assert_eq!(simulator.orders().len(), 1);
}

over_both_protocols!(a_provider_orders_for_a_merchant);

#[tokio::test]
async fn an_order_is_upgraded_once_after_it_is_done() {
    let simulator = Simulator::start().await.unwrap();
    let client = client(&simulator, Protocol::V2);
    let id = simulator.place_order(NewOrder::new().with_shop("A"));
    let upgrade = |id: &str| UpgradeOrder::new(id, vec!["P1".to_owned()]);
    assert_eq!(code(client.orders().upgrade(upgrade(&id))).await, "UPGRADE_ILLEGAL_STATUS");
    assert_eq!(code(client.orders().upgrade(upgrade("1"))).await, "ORDER_NOT_EXIST");
    client.orders().accept(AcceptOrder::new(id.as_str())).await.unwrap();
    client.order_items().complete(CompleteItem::new(id.as_str()).with_shop_id("A")).await.unwrap();
    simulator.confirm_item_as_merchant(&id, ItemId::shop("A")).unwrap();
    client.orders().upgrade(upgrade(&id)).await.unwrap();
    assert_eq!(code(client.orders().upgrade(upgrade(&id))).await, "UPGRADE_ORDER_DUPLICATE");
}

#[tokio::test]
async fn a_service_is_reviewed_and_its_reports_are_accepted_once() {
    let simulator = Simulator::start().await.unwrap();
    let client = client(&simulator, Protocol::V2);
    let status = async || {
        let service = client.call(QueryCommodity::new("C1")).await.unwrap();
        (service.status.clone().unwrap(), service.title.clone().unwrap())
    };
    assert_eq!(status().await, (CommodityStatus::Online, "扫码点餐".to_owned()));
    let info = CommodityBaseInfo::new().with_name("城市服务");
    client.call(SyncSmartCity::new("C1").with_commodity_base_info(info)).await.unwrap();
    assert_eq!(status().await, (CommodityStatus::InAudit, "城市服务".to_owned()));
    client.call(ConfirmCommodityAudit::new("C1")).await.unwrap();
    assert_eq!(status().await.0, CommodityStatus::Online);
    let other = simulator.register_app().await.unwrap();
    let other = super::client_for(&simulator, &other, Protocol::V2);
    assert_eq!(code(other.call(QueryCommodity::new("C1"))).await, "PARAMS_ERROR", "of another provider");

    let sync = || SyncFinTechOrder::new("N1");
    let number = client.call(sync()).await.unwrap().order_no.clone().unwrap();
    let restored = Simulator::builder().restore(simulator.state()).start().await.unwrap();
    let late = super::client(&restored, Protocol::V2);
    assert_eq!(late.call(sync()).await.unwrap().order_no, Some(number), "a repeated request");
    assert_eq!(late.call(QueryCommodity::new("C1")).await.unwrap().title.as_deref(), Some("城市服务"));
    let code = client.call(GetOfflineQrCode::new("C1").with_ticket("T")).await.unwrap();
    assert!(code.url.as_ref().unwrap().contains("ticket=T"));
}
