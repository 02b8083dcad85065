use alipay_runtime::{alipay_api, alipay_model};

#[alipay_model]
pub struct Item {
    pub name: String,
}

#[alipay_api(method = "alipay.open.thing.query", v3 = GET, response = Vec<Item>)]
pub struct Thing {
    pub thing_id: String,
}

fn main() {}
