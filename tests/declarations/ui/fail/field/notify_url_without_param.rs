use alipay_runtime::alipay_api;

/// Sends.
#[alipay_api(method = "alipay.test.logo.send", v3 = POST)]
pub struct Send {
    /// URL of notifications.
    pub notify_url: String,
}

fn main() {}
