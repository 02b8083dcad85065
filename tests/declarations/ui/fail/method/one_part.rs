use alipay_runtime::alipay_api;

#[alipay_api(method = "query", v3 = POST)]
pub struct Thing {
    pub thing_id: String,
}

fn main() {}
