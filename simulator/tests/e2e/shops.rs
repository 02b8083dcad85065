//! Plug-ins of shops, and promotions.

use alipay::{prelude::*, runtime::Protocol, servicemarket::*};
use alipay_simulator::{NewOrder, Simulator};
use futures_util::TryStreamExt;

use super::{client, client_for, code, unchecked};

async fn a_plug_in_goes_online_and_offline(protocol: Protocol) {
    let simulator = Simulator::start().await.unwrap();
    let client = client(&simulator, protocol).for_merchant(simulator.authorize("2088-M"));
    let shops = client.commodity_shops();
    let (online, offline) = (|| PutShopOnline::new("C", "A"), || TakeShopOffline::new("C", "A"));
    assert_eq!(code(shops.online(online())).await, "COMMODITY_SHOP_NOT_EXIST");
    assert_eq!(code(shops.offline(offline())).await, "COMMODITY_SHOP_NOT_EXIST");
    simulator.add_shop("C", "A");
    assert_eq!(code(shops.offline(offline())).await, "SHOP_STATUS_NOT_SUPPORT");
    shops.online(online()).await.unwrap();
    assert_eq!(code(shops.online(online())).await, "SHOP_TYPE_ALREADY_ONLINE");
    let id = simulator.place_order(NewOrder::new().with_commodity_id("C").with_shop("A"));
    let order = client.orders().query(QueryOrder::new(id)).await.unwrap();
    assert_eq!(order.order_items[0].shop_status, Some(ShopStatus::Online));
    shops.offline(offline()).await.unwrap();
    assert_eq!(code(shops.offline(offline())).await, "SHOP_STATUS_NOT_SUPPORT");
    let online = unchecked::PutOnline::new().with_commodity_id(" ").with_shop_id("A");
    assert_eq!(code(client.call(online)).await, "PARAMS_ERROR");
    let offline = unchecked::TakeOffline::new().with_commodity_id("C").with_shop_id(" ");
    assert_eq!(code(client.call(offline)).await, "PARAMS_ERROR");
}

async fn plug_ins_need_the_first_app_and_a_merchant(protocol: Protocol) {
    let simulator = Simulator::start().await.unwrap();
    simulator.add_shop("C", "A");
    let alone = client(&simulator, protocol);
    let other = simulator.register_app().await.unwrap();
    let token = simulator.authorize_for(&other, "2088-M");
    let foreign = client_for(&simulator, &other, protocol).for_merchant(token);
    for client in [alone, foreign] {
        let shops = client.commodity_shops();
        let online = shops.online(PutShopOnline::new("C", "A"));
        assert_eq!(code(online).await, "NO_PERMISSION_ONLINE_SHOP");
        let offline = shops.offline(TakeShopOffline::new("C", "A"));
        assert_eq!(code(offline).await, "NO_PERMISSION_OFFLINE_SHOP");
    }
}

async fn promotions_are_queried_page_by_page(protocol: Protocol) {
    let simulator = Simulator::start().await.unwrap();
    let client = client(&simulator, protocol);
    for number in 0..5 {
        let relation = PromotionRelation::new().with_promoter_name(format!("推广商{number}"));
        simulator.add_promotion(relation.with_commodity_id(if number == 4 { "D" } else { "C" }));
    }
    let request = QueryPromotionRelations::new("C").with_page_size(3);
    let promotions = client.promotions();
    let pages: Vec<_> = promotions.query_relations_all(request).try_collect().await.unwrap();
    assert_eq!(pages.iter().map(|page| page.promotion_relations.len()).collect::<Vec<_>>(), [3, 1]);
    assert_eq!(pages[1].promotion_relations[0].promoter_name.as_deref(), Some("推广商3"));
    assert_eq!((pages[0].page_size, pages[0].total_size), (Some(3), Some(4)));
    let unnamed = unchecked::QueryRelations::new().with_commodity_id(" ");
    assert_eq!(code(client.call(unnamed)).await, "PARAMS_ERROR");
    let before_the_first = QueryPromotionRelations::new("C").with_page_num(0);
    assert_eq!(code(promotions.query_relations(before_the_first)).await, "PARAMS_ERROR");
    for size in [0, 101] {
        let sized = super::stubs::QueryRelationsOfAnySize::new("C", size);
        assert_eq!(code(client.call(sized)).await, "PARAMS_ERROR");
    }
}

over_both_protocols!(
    a_plug_in_goes_online_and_offline,
    plug_ins_need_the_first_app_and_a_merchant,
    promotions_are_queried_page_by_page
);
