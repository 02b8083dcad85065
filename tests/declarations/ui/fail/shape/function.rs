use alipay_runtime::alipay_model;

#[alipay_model]
pub fn thing() {}

fn main() {}
