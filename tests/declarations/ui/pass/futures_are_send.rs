use alipay_runtime::{Client, alipay_api};

#[alipay_api(method = "alipay.open.thing.query", v3 = GET)]
pub struct QueryThing {
    pub thing_id: String,
}

fn is_send<T: Send>(_: T) {}

#[allow(dead_code)]
fn call(client: Client) {
    is_send(async move {
        let response = client.for_merchant("token").call(QueryThing::new("1")).await;
        drop(response);
    });
}

fn main() {}
