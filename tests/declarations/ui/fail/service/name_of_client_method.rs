use alipay_runtime::alipay_service;

#[alipay_service(accessor = resolve)]
pub struct DisputeApi;

fn main() {}
