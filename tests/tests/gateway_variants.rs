//! The gateway's character sets and its old kind of signature, against the simulator.

#![allow(clippy::unwrap_used)] // helpers of tests

use alipay::servicemarket::{OrderApiExt, QueryOrder, RejectOrder};
use alipay_runtime::{Charset, Protocol, crypto::SignType};
use alipay_simulator::{NewOrder, Simulator};

#[tokio::test]
async fn every_character_set_carries_chinese_there_and_back() {
    for charset in [Charset::Utf8, Charset::Gbk, Charset::Gb2312, Charset::Gb18030] {
        let simulator = Simulator::start().await.unwrap();
        let client = simulator.client_builder().protocol(Protocol::V2).charset(charset).build().unwrap();
        let id = simulator.place_order(NewOrder::new().with_merchant_pid("2088-M").with_shop("门店"));
        let page = client.orders().query(QueryOrder::new(id.as_str())).await.unwrap();
        let shops: Vec<_> = page.order_items.iter().map(|item| item.shop_id.as_deref()).collect();
        assert_eq!(shops, [Some("门店")], "{charset}");
        client.orders().reject(RejectOrder::new(id.as_str(), "暂不支持该地区服务")).await.unwrap();
        let again = client.orders().reject(RejectOrder::new(id.as_str(), "再次")).await.unwrap_err();
        assert_eq!(again.code(), Some("COMMODITY_ORDER_STATUS_INVALID"), "{charset}");
    }
}

#[tokio::test]
async fn signatures_with_sha1_work_where_both_sides_ask_for_them() {
    let simulator = Simulator::builder().legacy_signatures().start().await.unwrap();
    let id = simulator.place_order(NewOrder::new().with_shop("A"));
    let legacy = simulator.client_builder().sign_type(SignType::Rsa).build().unwrap();
    assert!(legacy.orders().query(QueryOrder::new(id.as_str())).await.unwrap().is_authenticated());
    assert!(simulator.client().unwrap().orders().query(QueryOrder::new(id.as_str())).await.is_ok());

    let strict = Simulator::start().await.unwrap();
    let legacy = strict.client_builder().sign_type(SignType::Rsa).build().unwrap();
    assert!(legacy.orders().query(QueryOrder::new(id.as_str())).await.is_err());
}
