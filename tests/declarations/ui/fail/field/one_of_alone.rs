use alipay_runtime::alipay_api;

#[alipay_api(method = "alipay.open.thing.query", v3 = POST, one_of(shop_id))]
pub struct QueryThings {
    pub shop_id: Option<String>,
}

fn main() {}
