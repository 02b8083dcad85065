use alipay_runtime::alipay_model;

#[alipay_model]
pub struct Thing {
    #[alipay(sensitive = true)]
    pub name: String,
}

fn main() {}
