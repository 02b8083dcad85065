//! Rules for QR codes.

use alipay_runtime::{alipay_api, alipay_model};

use super::{MiniQrCodeApi, QrCodeMode};

/// Lists the rules for ordinary QR codes, page by page. Safe to repeat. Called as
/// `client.mini_qr_codes().list(..)`.
///
/// # Errors
///
/// - [`INVALID_PARAMETER`](super::MiniProgramErrorCode::InvalidParameter): a parameter is missing or
///   malformed. Correct the request.
/// - [`SYSTEM_ERROR`](super::MiniProgramErrorCode::SystemError): Alipay failed: the outcome is unknown. Look
///   it up.
#[alipay_api(
    method = "alipay.open.mini.qrcode.query",
    v3 = GET,
    response = QrCodeRulePage,
    service = MiniQrCodeApi,
    call = list,
    idempotent,
    page(number = page_no, items = qr_code_route_groups, item = QrCodeRule, total = total_items),
)]
pub struct ListQrCodeRules {
    /// Page to return, counted from 1.
    #[alipay(min = 1)]
    pub page_no: Option<u32>,
    /// Rules per page.
    #[alipay(min = 1)]
    pub page_size: u32,
}

/// One page of rules.
#[alipay_model(setters)]
pub struct QrCodeRulePage {
    /// Rules on this page.
    pub qr_code_route_groups: Vec<QrCodeRule>,
    /// Number of rules on all pages.
    pub total_items: Option<u64>,
}

/// Rule for ordinary QR codes.
#[alipay_model(setters)]
pub struct QrCodeRule {
    /// Number of the rule.
    pub route_group: Option<String>,
    /// URL that the QR code contains. Its domain has to be registered (ICP) and yours.
    pub route_url: Option<String>,
    /// Comparison with the URL of a QR code.
    pub mode: Option<QrCodeMode>,
}
