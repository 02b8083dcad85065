use alipay_runtime::alipay_model;

#[alipay_model]
pub struct Thing(String);

fn main() {}
