use alipay_runtime::alipay_api;

/// Sends.
#[alipay_api(method = "alipay.test.logo.send", v3 = POST, v2 = none)]
pub struct Send {
    /// URL of notifications.
    #[alipay(param)]
    pub notify_url: String,
}

fn main() {}
