use alipay_runtime::{Client, Error, alipay_api, alipay_model};

/// A page.
#[alipay_model]
pub struct Page {
    /// Its number.
    pub number: Option<String>,
}

/// Asks; the verb is the only mistake.
#[alipay_api(method = "alipay.test.page.query", response = Page, v3 = get)]
pub struct QueryPage {
    /// A number.
    #[alipay(query)]
    pub id: String,
}

async fn ask(client: Client) -> Result<Option<String>, Error> {
    let page = client.call(QueryPage::new("1")).await?;
    Ok(page.number.clone())
}

fn main() {
    let _ = ask;
}
