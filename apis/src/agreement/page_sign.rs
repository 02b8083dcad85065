//! Signature on a page.

use alipay_runtime::{alipay_api, alipay_enum, alipay_model};

use super::{AgreementApi, AgreementProduct, PeriodRule};

/// Creates the URL of the page on which a user signs an agreement. Called as
/// `client.agreements().sign_on_page(..)`.
///
/// In an app, open it with the scheme `alipays://platformapi/startapp?appId=60000157&orderStr=` and the
/// percent-encoded order string; elsewhere show it as a QR code. There is no response:
/// [`AgreementSigned`](super::AgreementSigned) arrives at `notify_url`, and
/// [`QueryAgreement`](super::QueryAgreement) returns the agreement at any time.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use alipay::agreement::{
///     AccessParams, AgreementApiExt, AgreementProduct, PeriodRule, PeriodType, SignOnPage,
/// };
///
/// let rule = PeriodRule::new()
///     .with_period_type(PeriodType::Month)
///     .with_period(1)
///     .with_execute_time("2026-12-01")
///     .with_single_amount("10.99".parse()?);
/// let request = SignOnPage::new(AgreementProduct::Cycle, AccessParams::new().with_channel("ALIPAYAPP"))
///     .with_product_code("CYCLE_PAY_AUTH")
///     .with_sign_scene("INDUSTRY|DIGITAL_MEDIA")
///     .with_external_agreement_no("20261123001")
///     .with_period_rule_params(rule)
///     .with_notify_url("https://shop.example.com/alipay/notify");
/// let url = client.agreements().sign_on_page(request).url().await?;
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.user.agreement.page.sign",
    service = AgreementApi,
    call = sign_on_page,
    presigned,
)]
pub struct SignOnPage {
    /// Product of the agreement.
    pub personal_product_code: AgreementProduct,
    /// Way in which the user reaches the page.
    pub access_params: AccessParams,
    /// URL that receives the notification of the signature, [`AgreementSigned`](super::AgreementSigned).
    #[alipay(param, max_len = 256)]
    pub notify_url: Option<String>,
    /// URL to which the user returns. The return proves nothing: look up the agreement.
    #[alipay(param, max_len = 256)]
    pub return_url: Option<String>,
    /// Contracted product of the payments, such as `GENERAL_WITHHOLDING` or `CYCLE_PAY_AUTH`.
    #[alipay(max_len = 64)]
    pub product_code: Option<String>,
    /// Scene of the agreement, from your contract, such as `INDUSTRY|CARRENTAL`. Together with the product
    /// and the user it identifies an agreement.
    #[alipay(max_len = 64)]
    pub sign_scene: Option<String>,
    /// Agreement number assigned by you, unique among your agreements. With it, one user can have several
    /// agreements of the same scene.
    #[alipay(max_len = 32)]
    pub external_agreement_no: Option<String>,
    /// Login name of the user in your system, shown on the page.
    #[alipay(max_len = 100, sensitive)]
    pub external_logon_id: Option<String>,
    /// Rule of periodic charges. Required for [`AgreementProduct::Cycle`].
    pub period_rule_params: Option<PeriodRule>,
    /// Time for the signature: an integer followed by `d` (days) or `m` (months). Default: no limit.
    #[alipay(max_len = 8)]
    pub sign_validity_period: Option<String>,
    /// Moment from which the agreement is in effect: `DIRECT` (the default), or `NOTICE` after the user's
    /// confirmation.
    #[alipay(max_len = 32)]
    pub agreement_effect_type: Option<String>,
    /// Time for the confirmation by the user, in seconds.
    #[alipay(min = 0)]
    pub effect_time: Option<u32>,
    /// Kind of the third party of the agreement. Default: `PARTNER`, which is you.
    #[alipay(max_len = 32)]
    pub third_party_type: Option<String>,
    /// URL of your page on which the user continues.
    #[alipay(max_len = 512)]
    pub merchant_process_url: Option<String>,
    /// Device to which the agreement is bound.
    pub device_params: Option<DeviceParams>,
    /// Required identity of the user.
    pub identity_params: Option<IdentityParams>,
    /// Parameters of the product.
    pub prod_params: Option<ProdParams>,
    /// Parameters of promotions, as the text of a JSON object.
    #[alipay(max_len = 1024)]
    pub promo_params: Option<String>,
    /// Sub-merchant, shown to the user.
    pub sub_merchant: Option<AgreementSubMerchant>,
    /// Authorization of Zhima Credit.
    pub zm_auth_params: Option<ZmAuthParams>,
    /// Payment method that the agreement is limited to.
    pub specified_asset: Option<SpecifiedAsset>,
    /// Payment method that is charged first.
    pub specified_sort_channel_params: Option<SpecifiedChannel>,
    /// Specifies whether an agreement on credit may become one without credit.
    pub allow_huazhi_degrade: Option<YesNo>,
    /// Required age of the user, such as `GT_18`.
    #[alipay(max_len = 16)]
    pub user_age_range: Option<String>,
    /// Data for risk control, as the text of a JSON object.
    #[alipay(max_len = 2048)]
    pub out_risk_info: Option<String>,
    /// Text that is returned in notifications.
    #[alipay(max_len = 512)]
    pub pass_params: Option<String>,
}

/// Value of a yes-or-no field, as text.
#[alipay_enum]
pub enum YesNo {
    /// Yes.
    #[alipay("true")]
    Yes,
    /// No.
    #[alipay("false")]
    No,
}

/// Way in which a user reaches the page.
#[alipay_model(setters)]
pub struct AccessParams {
    /// Channel: `ALIPAYAPP` (opened in the Alipay app), `QRCODE` (scanned) or `QRCODEORSMS` (scanned, or by a
    /// text message).
    #[alipay(max_len = 32)]
    pub channel: Option<String>,
}

/// Device of an agreement.
#[alipay_model(setters)]
pub struct DeviceParams {
    /// ID of the device.
    #[alipay(max_len = 64)]
    pub device_id: Option<String>,
    /// Name of the device, shown to the user.
    #[alipay(max_len = 64)]
    pub device_name: Option<String>,
    /// Type of the device, such as `TV`.
    #[alipay(max_len = 64)]
    pub device_type: Option<String>,
}

/// Required identity of a user.
#[alipay_model(setters)]
pub struct IdentityParams {
    /// Name of the user.
    #[alipay(max_len = 64, sensitive)]
    pub user_name: Option<String>,
    /// Number of the identity card.
    #[alipay(max_len = 32, sensitive)]
    pub cert_no: Option<String>,
    /// SHA-256 of the identity, instead of name and number.
    #[alipay(max_len = 256, sensitive)]
    pub identity_hash: Option<String>,
    /// Account that has to sign; begins with `2088`.
    #[alipay(max_len = 28)]
    pub sign_user_id: Option<String>,
    /// `open_id` of the user that has to sign.
    #[alipay(max_len = 128)]
    pub sign_open_id: Option<String>,
}

/// Parameters of the product.
#[alipay_model(setters)]
pub struct ProdParams {
    /// Parameters of the authorization, as the text of a JSON object.
    #[alipay(max_len = 512)]
    pub auth_biz_params: Option<String>,
    /// Data about the payment, as the text of a JSON object.
    #[alipay(max_len = 512)]
    pub pay_operation_info: Option<String>,
    /// Number of a preceding consultation.
    #[alipay(max_len = 64)]
    pub pre_consult_id: Option<String>,
}

/// Payment method that an agreement is limited to.
#[alipay_model(setters)]
pub struct SpecifiedAsset {
    /// Kind of payment method.
    #[alipay(max_len = 32)]
    pub pay_tool_type: Option<String>,
    /// Bank or institution.
    #[alipay(max_len = 32)]
    pub inst_id: Option<String>,
    /// Number of the bank card.
    #[alipay(max_len = 64, sensitive)]
    pub bank_card_no: Option<String>,
    /// Reason for the limit.
    #[alipay(max_len = 32)]
    pub specified_reason_code: Option<String>,
}

/// Payment method that is charged first.
#[alipay_model(setters)]
pub struct SpecifiedChannel {
    /// Kind of payment method.
    #[alipay(max_len = 32)]
    pub pay_tool_type: Option<String>,
    /// Type of the asset.
    #[alipay(max_len = 32)]
    pub asset_type_code: Option<String>,
    /// ID of the asset.
    #[alipay(max_len = 64, sensitive)]
    pub asset_id: Option<String>,
    /// Bank or institution.
    #[alipay(max_len = 32)]
    pub inst_id: Option<String>,
    /// Type of the bank card.
    #[alipay(max_len = 32)]
    pub bank_card_type: Option<String>,
}

/// Sub-merchant of an agreement, shown to the user.
#[alipay_model(setters)]
pub struct AgreementSubMerchant {
    /// ID of the sub-merchant.
    #[alipay(max_len = 32)]
    pub sub_merchant_id: Option<String>,
    /// Name of the sub-merchant.
    #[alipay(max_len = 64)]
    pub sub_merchant_name: Option<String>,
    /// Name of the service.
    #[alipay(max_len = 64)]
    pub sub_merchant_service_name: Option<String>,
    /// Description of the service.
    #[alipay(max_len = 64)]
    pub sub_merchant_service_description: Option<String>,
}

/// Authorization of Zhima Credit.
#[alipay_model(setters)]
pub struct ZmAuthParams {
    /// ID of the merchant at Zhima Credit.
    #[alipay(max_len = 64)]
    pub buckle_merchant_id: Option<String>,
    /// ID of the application at Zhima Credit.
    #[alipay(max_len = 64)]
    pub buckle_app_id: Option<String>,
}
