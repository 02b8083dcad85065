use alipay_runtime::{alipay_api, alipay_model};

/// A page.
#[alipay_model]
pub struct Page {
    /// Its number.
    pub number: Option<String>,
}

/// Asks.
#[alipay_api(method = "alipay.test.page.query", response = Page v3 = GET)]
pub struct QueryPage {
    /// A number.
    pub id: String,
}

fn main() {}
