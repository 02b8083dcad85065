//! Creates a QR code for printed material.

use alipay_runtime::{alipay_api, alipay_model};

use super::PromotionApi;

/// Makes a QR code that leads to a service. Method `offline_qr_code` of the handle; on the V2 gateway only.
#[alipay_api(
    method = "alipay.open.servicemarket.qrcode.offline.get",
    response = OfflineQrCode,
    service = PromotionApi,
    call = offline_qr_code,
    idempotent,
)]
pub struct GetOfflineQrCode {
    /// Number of the service.
    pub merchandise_id: String,
    /// Name of the mini program that takes part.
    pub app_name: Option<String>,
    /// Where the scan leads in the end.
    pub callback: Option<String>,
    /// A text of your own. It seems to come back in the order notification as `isv_ticket`.
    pub ticket: Option<String>,
}

/// A QR code that leads to a service.
#[alipay_model(setters)]
pub struct OfflineQrCode {
    /// URL of the code's picture.
    pub qr_code_url: Option<String>,
    /// The address that the code holds, for checking.
    pub url: Option<String>,
    /// What the service is called.
    pub title: Option<String>,
    /// The line below.
    pub sub_title: Option<String>,
    /// The service's logo.
    pub logo: Option<String>,
}
