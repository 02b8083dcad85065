//! Short URL for a signature.

use alipay_runtime::{alipay_api, alipay_model};

use super::AgreementApi;

/// Shortens the URL of a signature. On the V2 gateway only; Alipay documents no error codes. Called as
/// `client.agreements().generate_short_url(..)`.
#[alipay_api(
    method = "alipay.user.agreement.shorturl.generate",
    response = ShortUrl,
    service = AgreementApi,
    call = generate_short_url,
)]
pub struct GenerateShortUrl {
    /// URL to shorten.
    #[alipay(sensitive)]
    pub long_url: String,
}

/// Short URL.
#[alipay_model(setters)]
pub struct ShortUrl {
    /// Short URL.
    #[alipay(sensitive)]
    pub short_url: Option<String>,
}
