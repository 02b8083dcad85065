use alipay_runtime::alipay_api;

/// Sends.
#[alipay_api(method = "alipay.test.logo.send", v3 = POST)]
pub struct Send {
    /// Where to.
    #[alipay(query, param)]
    pub notify_address: String,
}

fn main() {}
