//! Creation of a QR code for printed material.

use alipay_runtime::{alipay_api, alipay_model};

use super::PromotionApi;

/// Creates a QR code that links to a service. Called as `client.promotions().offline_qr_code(..)`; on the V2
/// gateway only.
#[alipay_api(
    method = "alipay.open.servicemarket.qrcode.offline.get",
    response = OfflineQrCode,
    service = PromotionApi,
    call = offline_qr_code,
    idempotent,
)]
pub struct GetOfflineQrCode {
    /// ID of the service.
    pub merchandise_id: String,
    /// Name of the participating mini program.
    pub app_name: Option<String>,
    /// URL to which the QR code finally leads.
    pub callback: Option<String>,
    /// Text of your own. It seems to be returned as `isv_ticket` in the notification of the order.
    pub ticket: Option<String>,
}

/// QR code that links to a service.
#[alipay_model(setters)]
pub struct OfflineQrCode {
    /// URL of the QR code's picture.
    pub qr_code_url: Option<String>,
    /// URL that the QR code contains, for checking.
    pub url: Option<String>,
    /// Name of the service.
    pub title: Option<String>,
    /// Subtitle of the service.
    pub sub_title: Option<String>,
    /// Logo of the service.
    pub logo: Option<String>,
}
