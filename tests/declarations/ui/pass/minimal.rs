use alipay_runtime::{declaration::Endpoint, alipay_api};

#[alipay_api(method = "alipay.open.servicemarket.order.accept", v3 = POST)]
pub struct AcceptOrder {
    pub commodity_order_id: String,
}

fn main() {
    assert_eq!(AcceptOrder::ENDPOINT.method, "alipay.open.servicemarket.order.accept");
    let route = AcceptOrder::ENDPOINT.v3.map(|route| route.path);
    assert_eq!(route, Some("/v3/alipay/open/servicemarket/order/accept"));
}
