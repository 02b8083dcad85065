use alipay_runtime::alipay_api;

#[alipay_api(method = "alipay.open.thing.query", v3 = GET)]
pub struct Thing {
    pub things: Option<Vec<String>>,
}

fn main() {}
