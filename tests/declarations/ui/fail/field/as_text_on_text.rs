use alipay_runtime::alipay_model;

#[alipay_model]
pub struct Thing {
    #[alipay(as_text)]
    pub name: Option<String>,
}

fn main() {}
