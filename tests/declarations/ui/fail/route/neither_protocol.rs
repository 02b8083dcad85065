use alipay_runtime::alipay_api;

#[alipay_api(method = "alipay.open.thing.query", v2 = none)]
pub struct Thing {
    pub thing_id: String,
}

fn main() {}
