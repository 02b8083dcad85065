use alipay_runtime::alipay_service;

#[alipay_service]
pub struct ThingApi;

fn main() {}
