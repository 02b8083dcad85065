use alipay_runtime::alipay_service;

#[alipay_service(accessor = things)]
pub struct ThingApi {
    pub name: String,
}

fn main() {}
