use alipay_runtime::{alipay_api, alipay_service};

#[alipay_service(accessor = things)]
pub struct ThingApi;

#[alipay_api(method = "Alipay.Thing", v3 = post, service = ThingApi, call = look, respnse = Things)]
pub struct Thing {
    pub thingId: String,
    #[alipay(name = "thingId", as_txt)]
    pub price: f64,
}

// What uses the declaration gets no error of its own.
pub async fn call(client: &alipay_runtime::Client, thing: Thing) -> Result<(), alipay_runtime::Error> {
    client.things().look(thing.clone()).await?;
    client.call(thing).await?;
    Ok(())
}

fn main() {}
