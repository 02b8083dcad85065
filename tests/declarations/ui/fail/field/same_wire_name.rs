use alipay_runtime::alipay_model;

#[alipay_model]
pub struct Thing {
    pub shop_id: String,
    #[alipay(name = "shop_id")]
    pub store: String,
}

fn main() {}
