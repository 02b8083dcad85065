use alipay_runtime::alipay_api;

#[alipay_api(metod = "alipay.open.thing.query", v3 = POST)]
pub struct Thing {
    pub thing_id: String,
}

fn main() {}
