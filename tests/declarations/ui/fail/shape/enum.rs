use alipay_runtime::alipay_api;

#[alipay_api(method = "alipay.open.thing.query")]
pub enum Thing {
    A,
}

fn main() {}
