use alipay_runtime::{alipay_api, alipay_model};

/// A payment.
#[alipay_model]
pub struct Paid {
    /// Number.
    pub trade_no: Option<String>,
}

/// Pays on a page.
#[alipay_api(method = "alipay.test.page.pay", v3 = POST, response = Paid, presigned)]
pub struct PagePay {
    /// Number.
    pub out_trade_no: String,
}

fn main() {}
