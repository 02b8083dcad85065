use alipay_runtime::{declaration::Upload, alipay_api};

/// Uploads.
#[alipay_api(method = "alipay.test.logo.query", v3 = GET)]
pub struct SendLogo {
    /// The logo.
    #[alipay(file)]
    pub logo: Upload,
}

fn main() {}
