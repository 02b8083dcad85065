use alipay_runtime::alipay_api;

#[alipay_api(method = "alipay.open.servicemarket.order.change.notify")]
pub struct Thing {
    pub thing_id: String,
}

fn main() {}
