//! Crates of users, called against the simulator: declarations of their own have the same guarantees.

use alipay::servicemarket::OrderStatus;
use alipay_fixture_by_apis::{Coupon, CouponApiExt, CouponIssued, QueryCoupon};
use alipay_fixture_by_runtime::{
    ModifyVoucher, Shop, Voucher, VoucherApiExt, VoucherNotification, VoucherState, VoucherUsed,
};
use alipay_fixture_renamed::shadows;
use alipay_runtime::{
    declaration::Endpoint, declaration::Model, notification::FromNotification, notification::Message,
    notification::MessageKind,
};
use alipay_simulator::{Refusal, Simulator};

#[tokio::test]
async fn an_endpoint_declared_with_the_runtime_alone_is_signed_routed_and_verified() {
    let simulator = Simulator::start().await.unwrap();
    simulator.on::<ModifyVoucher>(|request, _caller| {
        assert_eq!((request.voucher_id.as_str(), request.operator.as_deref()), ("a/b 中", Some("me & you")));
        assert_eq!(request.shops, [Shop::new("s1")]);
        let voucher =
            Voucher::new().with_voucher_id(request.voucher_id).with_state(VoucherState::from("FROZEN"));
        Ok(match request.price {
            Some(price) => voucher.with_price(price),
            None => voucher,
        })
    });
    let client = simulator.client().unwrap();
    let request = ModifyVoucher::new("a/b 中", vec![Shop::new("s1")])
        .with_operator("me & you")
        .with_price("88.8".parse().unwrap());
    let response = client.vouchers().modify(request).await.unwrap();
    assert!(response.is_authenticated());
    assert_eq!(response.price.as_ref().map(ToString::to_string).as_deref(), Some("88.8"));
    assert_eq!(response.state, Some(VoucherState::Unknown("FROZEN".to_owned())));
}

#[tokio::test]
async fn an_endpoint_declared_with_the_apis_alone_shares_their_types() {
    let simulator = Simulator::start().await.unwrap();
    simulator.on::<QueryCoupon>(|request, _caller| match request.coupon_id.as_str() {
        "1" => Ok(Coupon::new().with_title("满减").with_order_status(OrderStatus::Done)),
        _ => Err(Refusal::business("COUPON_NOT_EXIST", "no such coupon")),
    });
    let client = simulator.client().unwrap();
    let coupon = client.coupons().query(QueryCoupon::new("1")).await.unwrap();
    assert_eq!((coupon.title.as_deref(), &coupon.order_status), (Some("满减"), &Some(OrderStatus::Done)));
    let error = client.coupons().query(QueryCoupon::new("2")).await.unwrap_err();
    assert_eq!(error.code(), Some("COUPON_NOT_EXIST"));
    assert!(error.api().unwrap().is_authenticated());
}

#[test]
fn messages_declared_downstream_are_recognized() {
    fn is_router<T: FromNotification>() {}
    is_router::<VoucherNotification>();
    assert_eq!(CouponIssued::KIND, MessageKind::NotifyType("coupon_issued"));
    assert_eq!(VoucherUsed::KIND, MessageKind::MsgMethod("alipay.marketing.voucher.used.notify"));
}

#[test]
fn names_of_the_prelude_can_be_taken_by_declarations() {
    assert_eq!(shadows::Vec::ENDPOINT.method, "alipay.test.vec.query");
    assert_eq!(shadows::Vec::ENDPOINT.response.name, "Option");
    let names: Vec<_> = shadows::Vec::SPEC.fields.iter().map(|field| field.name).collect();
    assert_eq!(names, ["json", "slots"]);
    assert_eq!(shadows::Result::from("OK"), shadows::Result::Ok);
    assert_eq!(shadows::Result::None.as_str(), "NONE");
}
