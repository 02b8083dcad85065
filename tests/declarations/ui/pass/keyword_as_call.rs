use alipay_runtime::{Client, alipay_api, alipay_service};

#[alipay_service(accessor = things)]
pub struct ThingApi;

#[alipay_api(method = "alipay.open.thing.move", v3 = POST, service = ThingApi)]
pub struct MoveThing {
    pub thing_id: String,
}

#[allow(dead_code)]
fn call(client: &Client) {
    let _call = client.things().r#move(MoveThing::new("1"));
}

fn main() {}
