use alipay_runtime::alipay_api;

#[alipay_api(method = "alipay.open.thing.query", v3 = POST)]
pub struct QueryThings {
    #[alipay(extra)]
    pub others: String,
}

fn main() {}
