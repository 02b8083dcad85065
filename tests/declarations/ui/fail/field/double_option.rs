use alipay_runtime::alipay_model;

#[alipay_model]
pub struct Thing {
    pub name: Option<Option<String>>,
}

fn main() {}
