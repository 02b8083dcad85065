//! Typed stubs of built-in endpoints, and of endpoints that this test declares.

use alipay::{alipay_api, alipay_model, prelude::*, servicemarket::*};
use alipay_simulator::{Refusal, Simulator};

use super::code;

/// A wrong declaration of the accept call, without its parameter.
#[alipay_api(
    method = "alipay.open.servicemarket.order.accept",
    v3 = POST,
)]
pub(crate) struct AcceptNothing {
    /// A parameter that the endpoint does not have.
    pub other: Option<String>,
}

/// A wrong declaration of the complete call, without the item.
#[alipay_api(
    method = "alipay.open.servicemarket.order.item.complete",
    v3 = POST,
)]
pub(crate) struct CompleteSomething {
    /// Number of the order.
    pub commodity_order_id: String,
}

/// A declaration of the query of promotions without the limit of the page size.
#[alipay_api(method = "alipay.open.servicemarket.promotiontask.relation.query", v3 = GET)]
pub(crate) struct QueryRelationsOfAnySize {
    /// Number of the service.
    pub commodity_id: String,
    /// Relations per page.
    pub page_size: u32,
}

/// Changes the stock of a voucher.
#[alipay_api(
    method = "alipay.marketing.voucher.stock.modify",
    v3 = PATCH("/v3/alipay/marketing/voucher/{voucher_id}/stock"),
    response = Stock,
)]
pub(crate) struct ModifyStock {
    /// Number of the voucher.
    #[alipay(path)]
    pub voucher_id: String,
    /// Checks the change without making it.
    #[alipay(query)]
    pub dry_run: Option<bool>,
    /// Number of vouchers to add.
    pub by: u32,
    /// Reason of the change.
    pub reason: Option<String>,
}

/// The stock of a voucher.
#[alipay_model(setters)]
pub(crate) struct Stock {
    /// Number of the voucher.
    pub voucher_id: Option<String>,
    /// Number of vouchers left.
    pub left: Option<u64>,
}

#[tokio::test]
async fn a_stub_serves_an_endpoint_of_another_crate() {
    let simulator = Simulator::start().await.unwrap();
    simulator.on::<ModifyStock>(|request, caller| {
        assert_eq!((request.dry_run, request.reason.as_deref()), (Some(true), Some("更多 & 更多")));
        let left = if caller.merchant_pid() == Some("2088-M") { request.by + 100 } else { 0 };
        Ok(Stock::new().with_voucher_id(request.voucher_id).with_left(left.into()))
    });
    let client = simulator.client().unwrap().for_merchant(simulator.authorize("2088-M"));
    let request = ModifyStock::new("券/1 %", 7).with_dry_run(true).with_reason("更多 & 更多");
    let stock = client.call(request).await.unwrap();
    assert_eq!((stock.voucher_id.as_deref(), stock.left), (Some("券/1 %"), Some(107)));
    let requests = simulator.requests();
    let target = "/v3/alipay/marketing/voucher/%E5%88%B8%2F1%20%25/stock?dry_run=true";
    assert_eq!((requests[0].verb.as_str(), requests[0].target.as_str()), ("PATCH", target));
    assert!(requests[0].verified && requests[0].status == 200);
    assert_eq!(requests[0].app_id.as_deref(), Some(simulator.app().app_id.as_str()));
    assert!(!format!("{requests:?}").contains("sign="));
}

#[tokio::test]
async fn a_stub_replaces_the_built_in_handler_and_an_earlier_stub() {
    let simulator = Simulator::start().await.unwrap();
    let client = simulator.client().unwrap();
    let query = || QueryOrder::new("1");
    simulator.on::<QueryOrder>(|request, _| {
        Ok(OrderPage::new().with_commodity_id(request.commodity_order_id).with_status("NEW_STATE".into()))
    });
    let page = client.orders().query(query()).await.unwrap();
    assert_eq!((page.commodity_id.as_deref(), &page.status), (Some("1"), &Some("NEW_STATE".into())));
    simulator.on::<QueryOrder>(|_, _| Err(Refusal::new(401, "app-auth-token-time-out", "too old")));
    let error = client.orders().query(query()).await.unwrap_err();
    assert_eq!((error.code(), error.status()), (Some("app-auth-token-time-out"), Some(401)));
}

#[tokio::test]
async fn unknown_routes_and_malformed_requests_are_refused() {
    let simulator = Simulator::start().await.unwrap();
    let client = simulator.client().unwrap();
    assert_eq!(code(client.call(ModifyStock::new("1", 1))).await, "invalid-method");
    simulator.on::<AcceptOrder>(|_, _| Ok(alipay::runtime::declaration::Empty::new()));
    assert_eq!(code(client.call(AcceptNothing::new())).await, "invalid-parameter");
    client.orders().accept(AcceptOrder::new("1")).await.unwrap();
}
