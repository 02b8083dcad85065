//! Any dotted name is a method; a name that ends with `.notify` can be a call.

use alipay_runtime::{alipay_api, alipay_notify, alipay_service, declaration::Endpoint};

#[alipay_service(accessor = cards)]
pub struct CardApi;

#[alipay_api(method = "alipay.marketing.card.message.notify", v3 = POST, service = CardApi, call = send_message)]
pub struct SendCardMessage {
    pub card_no: String,
}

#[alipay_api(method = "alipay.ebpp.invoice.apply.status.notify", exact, service = CardApi)]
pub struct NotifyInvoiceStatus {
    pub apply_id: String,
}

#[alipay_api(method = "aft.finsecure.riskplus.security.policy.query", v3 = POST)]
pub struct QueryPolicy {
    pub policy_id: String,
}

#[alipay_api(method = "alipey.open.thing.query", v3 = POST, exact)]
pub struct QueryThing {
    pub thing_id: String,
}

#[alipay_api(method = "something.new", v3 = POST, service = CardApi, call = add)]
pub struct AddSomething {
    pub id: String,
}

#[alipay_notify(msg_method = "antfortune.equity.shop.notify")]
pub struct ShopChanged {
    pub shop_id: String,
}

fn main() {
    assert_eq!(SendCardMessage::ENDPOINT.method, "alipay.marketing.card.message.notify");
    assert!(NotifyInvoiceStatus::ENDPOINT.v3.is_none());
    assert_eq!(AddSomething::ENDPOINT.v3.map(|route| route.path), Some("/v3/something/new"));
}
