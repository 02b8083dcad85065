use alipay_runtime::alipay_model;

#[alipay_model]
pub struct Thing {
    pub consumer_miniAppId: String,
}

fn main() {}
