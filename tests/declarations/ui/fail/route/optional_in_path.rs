use alipay_runtime::alipay_api;

#[alipay_api(method = "alipay.open.thing.query", v3 = POST("/v3/alipay/thing/{thing_id}"))]
pub struct Thing {
    #[alipay(path)]
    pub thing_id: Option<String>,
}

fn main() {}
