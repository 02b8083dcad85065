use alipay_runtime::alipay_api;

/// Uploads.
#[alipay_api(method = "alipay.test.logo.upload", v3 = POST)]
pub struct SendLogo {
    /// The logo.
    #[alipay(file)]
    pub logo: String,
}

fn main() {}
