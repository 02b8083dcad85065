//! Files, gateway parameters, and calls that a browser sends.

use alipay_runtime::{Client, Error, declaration::Upload, alipay_api, alipay_service};

/// Shops.
#[alipay_service(accessor = shops)]
pub struct ShopApi;

/// Sends a logo.
#[alipay_api(method = "alipay.test.logo.upload", v3 = POST, service = ShopApi)]
pub struct SendLogo {
    /// The name.
    pub name: String,
    /// The logo.
    #[alipay(file)]
    pub logo: Upload,
    /// A second one.
    #[alipay(file)]
    pub other: Option<Upload>,
}

/// Pays on a page.
#[alipay_api(method = "alipay.test.page.pay", service = ShopApi, presigned)]
pub struct PagePay {
    /// Number.
    pub out_trade_no: String,
    /// URL of notifications about the payment.
    #[alipay(param)]
    pub notify_url: Option<String>,
    /// URL to which the browser returns.
    #[alipay(param)]
    pub return_url: Option<String>,
}

async fn use_them(client: Client) -> Result<String, Error> {
    let logo = Upload::from_bytes("logo.png", vec![1, 2, 3]);
    client.shops().upload(SendLogo::new("n", logo)).await?;
    client.shops().pay(PagePay::new("1").with_notify_url("https://isv.example.com/n")).url().await
}

fn main() {
    let _ = use_them;
}
