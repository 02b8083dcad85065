#![deny(unused_must_use)]
use alipay_runtime::alipay_api;

#[alipay_api(method = "alipay.open.thing.query", v3 = GET)]
pub struct Thing {
    pub thing_id: String,
}

pub fn call(client: &alipay_runtime::Client) {
    client.call(Thing::new("1"));
}

fn main() {}
