use alipay_runtime::alipay_model;

#[alipay_model]
pub struct Thing<'a> {
    pub name: &'a str,
}

fn main() {}
