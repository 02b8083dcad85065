use alipay_runtime::{Client, alipay_api};

/// Pays on a page.
#[alipay_api(method = "alipay.test.page.pay", presigned)]
pub struct PagePay {
    /// Number.
    pub out_trade_no: String,
}

async fn pay(client: Client) {
    let _ = client.call(PagePay::new("1")).await;
}

fn main() {}
