mod apis {
    /// A handle in one module.
    #[alipay_runtime::alipay_service(accessor = things)]
    pub struct ThingApi;

    pub mod query {
        #[alipay_runtime::alipay_api(
            method = "alipay.open.thing.query",
            v3 = GET,
            response = super::response::Thing,
            service = super::ThingApi,
        )]
        pub(crate) struct QueryThing {
            pub(crate) thing_id: String,
        }
    }

    pub mod response {
        #[alipay_runtime::alipay_model]
        pub struct Thing {
            pub(crate) name: Option<String>,
        }
    }
}

use apis::{ThingApiExt, query::QueryThing};

#[allow(dead_code)]
async fn call(client: &alipay_runtime::Client) -> Result<(), alipay_runtime::Error> {
    let thing = client.things().query(QueryThing::new("1")).await?;
    println!("{:?}", thing.name);
    Ok(())
}

fn main() {}
