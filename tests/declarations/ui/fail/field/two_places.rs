use alipay_runtime::alipay_api;

/// Sends.
#[alipay_api(method = "alipay.test.logo.send", v3 = POST("/v3/alipay/test/{notify_address}"))]
pub struct Send {
    /// URL of notifications.
    #[alipay(query, path)]
    pub notify_address: String,
}

fn main() {}
