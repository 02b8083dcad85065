//! QR code of a mini program.

use alipay_runtime::{alipay_api, alipay_model};

use super::MiniQrCodeApi;

/// Creates a QR code that opens a page of the mini program, with parameters. Creating it again returns
/// another code for the same page.
///
/// # Errors
///
/// - [`QRCODE_DESC_CHECK_INVALID`](super::MiniProgramErrorCode::QrCodeTextNotAllowed): the text below the QR
///   code contains words that Alipay does not allow.
/// - [`INVALID_PARAMETER`](super::MiniProgramErrorCode::InvalidParameter): a parameter is missing or
///   malformed. Correct the request.
/// - [`SYSTEM_ERROR`](super::MiniProgramErrorCode::SystemError): Alipay failed: the outcome is unknown. Look
///   it up.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
/// use alipay::miniprogram::{CreateQrCode, MiniQrCodeApiExt};
///
/// let code = CreateQrCode::new("page/component/component-pages/view/view", "x=1", "Table 1");
/// println!("{:?}", client.mini_qr_codes().create(code).await?.qr_code_url);
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.open.app.qrcode.create",
    v3 = POST,
    response = QrCode,
    service = MiniQrCodeApi,
    idempotent,
)]
pub struct CreateQrCode {
    /// Page of the mini program.
    #[alipay(max_len = 256)]
    pub url_param: String,
    /// Parameters of the page, such as `x=1&y=2`.
    #[alipay(max_len = 256)]
    pub query_param: String,
    /// Text below the code.
    #[alipay(max_len = 32)]
    pub describe: String,
    /// Color of the code, such as `0x00BFFF`. Only for round codes.
    #[alipay(max_len = 16)]
    pub color: Option<String>,
    /// Size of a round code: `s`, `m` or `l`.
    #[alipay(max_len = 8)]
    pub size: Option<String>,
}

/// QR code of a mini program.
#[alipay_model(setters)]
pub struct QrCode {
    /// URL of a picture of the square code.
    pub qr_code_url: Option<String>,
    /// URL of a picture of the round code, white.
    pub qr_code_url_circle_white: Option<String>,
    /// URL of a picture of the round code, blue.
    pub qr_code_url_circle_blue: Option<String>,
}
