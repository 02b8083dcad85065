use alipay_runtime::{alipay_api, alipay_service};

#[alipay_service(accessor = things)]
pub struct ThingApi;

#[alipay_api(method = "alipay.open.thing.query", v3 = GET, service = ThingApi)]
pub struct Thing {
    pub thing_id: String,
}

#[alipay_api(method = "alipay.open.thing.old.query", v3 = GET, service = ThingApi)]
pub struct OldThing {
    pub thing_id: String,
}

fn main() {}
