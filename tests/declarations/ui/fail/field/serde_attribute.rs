use alipay_runtime::alipay_model;

#[alipay_model]
pub struct Thing {
    #[serde(rename = "x")]
    pub name: String,
}

fn main() {}
