use alipay_runtime::alipay_api;

#[alipay_api(method = "alipay.open.thing.query", v3 = POST, method = "alipay.open.thing.query")]
pub struct Thing {
    pub thing_id: String,
}

fn main() {}
