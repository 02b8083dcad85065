use alipay_runtime::alipay_api;

#[alipay_api(method = "alipay.open.thing.query", v3 = POST)]
pub struct QueryThings {
    #[alipay(min = 1)]
    pub thing_id: String,
}

fn main() {}
