use alipay_runtime::alipay_api;

pub struct Plain;

#[alipay_api(method = "alipay.open.thing.query", v3 = GET, service = Plain)]
pub struct Thing {
    pub thing_id: String,
}

fn main() {}
