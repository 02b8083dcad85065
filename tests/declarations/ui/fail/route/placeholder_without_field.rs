use alipay_runtime::alipay_api;

#[alipay_api(method = "alipay.open.thing.query", v3 = POST("/v3/alipay/thing/{order_id}"))]
pub struct Thing {
    pub thing_id: String,
}

fn main() {}
