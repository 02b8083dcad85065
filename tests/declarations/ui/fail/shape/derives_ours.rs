use alipay_runtime::alipay_model;

#[alipay_model]
#[derive(Clone, PartialEq, Debug)]
pub struct Thing {
    pub name: Option<String>,
}

fn main() {}
