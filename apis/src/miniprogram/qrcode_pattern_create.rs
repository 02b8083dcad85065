//! Pattern for ordinary QR codes.

use alipay_runtime::{alipay_api, alipay_model};

use super::MiniQrCodeApi;

/// Lets ordinary QR codes whose URLs match a pattern open the mini program. If the outcome is unknown,
/// look for the rule with [`ListQrCodeRules`](super::ListQrCodeRules). On the V2 gateway only; Alipay
/// documents no error codes. Called as `client.mini_qr_codes().create_pattern(..)`.
#[alipay_api(
    method = "alipay.open.mini.qrcode.pattern.create",
    response = CreatedQrCodePattern,
    service = MiniQrCodeApi,
    call = create_pattern,
)]
pub struct CreateQrCodePattern {
    /// Kind of invocation. The values are not documented.
    pub invoke_type: Option<String>,
    /// Pattern of the URLs.
    pub pattern_url: Option<String>,
    /// ID of the template.
    pub template_id: Option<String>,
}

/// Created pattern.
#[alipay_model(setters)]
pub struct CreatedQrCodePattern {
    /// Number of the rule.
    pub route_group: Option<String>,
}
