//! Contract for payments in apps.

use alipay_runtime::{alipay_api, declaration::Upload};

use super::{AppStatus, ContractApi};

/// Adds a contract for payments in an app to a batch. If the outcome is unknown, retry: the batch has the
/// contract once. Called as `client.contracts().sign_mobile_pay(..)`.
///
/// # Errors
///
/// - [`BATCH_STATUS_IS_FINAL`](super::ProviderErrorCode::BatchFinal): the batch was submitted or dropped, or
///   its hour has passed. Open a new one.
/// - [`MERCHANT_SIGN_PRODUCT_IN_AUDIT`](super::ProviderErrorCode::AlreadyInAudit): the merchant's contract is
///   in the audit already. Wait for its outcome.
/// - [`FILE_SIZE_OUT_LIMIT`](super::ProviderErrorCode::FileTooLarge): a file is too large.
/// - [`FILE_FORMAT_IS_INVALID`](super::ProviderErrorCode::FileFormatInvalid): the format of a file is not
///   supported.
/// - [`MERCHANT_NEED_FACE_CERTIFY`](super::ProviderErrorCode::FaceCheckRequired): the merchant has to pass a
///   face check at Alipay.
/// - [`ANT_PRODUCT_CONFLICT`](super::ProviderErrorCode::ProductConflict): the product conflicts with another
///   contract of the merchant.
/// - [`INVALID_PARAMETER`](super::ProviderErrorCode::InvalidParameter): a parameter is missing or malformed.
///   Correct the request.
/// - [`SYSTEM_ERROR`](super::ProviderErrorCode::SystemError): Alipay failed: the outcome is unknown. Look it
///   up.
#[alipay_api(
    method = "alipay.open.agent.mobilepay.sign",
    v3 = POST,
    service = ContractApi,
    call = sign_mobile_pay,
)]
pub struct SignMobilePay {
    /// Number of the batch, from [`OpenBatch`](super::OpenBatch).
    #[alipay(max_len = 64)]
    pub batch_no: String,
    /// Category of the merchant, as first and second level joined by `_`, such as `A0001_B0199`.
    #[alipay(max_len = 32)]
    pub mcc_code: String,
    /// Platforms of the app.
    pub app_type: Option<Vec<String>>,
    /// Name of the app.
    #[alipay(max_len = 64)]
    pub app_name: Option<String>,
    /// App stores of the app.
    pub app_market: Option<Vec<String>>,
    /// State of the app.
    pub app_status: Option<AppStatus>,
    /// URL at which the app can be downloaded.
    #[alipay(max_len = 256)]
    pub download_link: Option<String>,
    /// Account for the auditors.
    #[alipay(max_len = 64, sensitive)]
    pub app_test_account: Option<String>,
    /// Password of that account.
    #[alipay(max_len = 64, sensitive)]
    pub app_test_account_password: Option<String>,
    /// Kind of mobile application: `APP`, `H5`, or both joined by a comma.
    #[alipay(max_len = 16)]
    pub mobile_type: Option<String>,
    /// Scenes of the trades, joined by commas: `pc`, `mobile`, `tiny_app`, `offline_store`.
    #[alipay(max_len = 64)]
    pub trade_scene: Option<String>,
    /// Number of the business license.
    #[alipay(max_len = 32, sensitive)]
    pub business_license_no: Option<String>,
    /// Mobile number of the legal representative at Alipay. Required if the license is not that of the
    /// account's owner.
    #[alipay(max_len = 20, sensitive)]
    pub business_license_mobile: Option<String>,
    /// End of the license's validity, as `yyyy-MM-dd`.
    #[alipay(max_len = 16)]
    pub date_limitation: Option<String>,
    /// Specifies whether the license is valid without end.
    pub long_term: Option<bool>,
    /// Demonstration of an app that is not released yet.
    #[alipay(file)]
    pub app_demo: Option<Upload>,
    /// Screenshot of the app's home page.
    #[alipay(file)]
    pub app_home_screenshot: Option<Upload>,
    /// Screenshot of the app's page of an item.
    #[alipay(file)]
    pub app_item_screenshot: Option<Upload>,
    /// Screenshot of the app's payment page.
    #[alipay(file)]
    pub app_pay_screenshot: Option<Upload>,
    /// Letter by which the app's owner allows its use.
    #[alipay(file)]
    pub app_auth_pic: Option<Upload>,
    /// Screenshot of the home page.
    #[alipay(file)]
    pub home_screenshot: Option<Upload>,
    /// Screenshot within the app.
    #[alipay(file)]
    pub in_app_screenshot: Option<Upload>,
    /// Screenshot of the payment page.
    #[alipay(file)]
    pub pay_screenshot: Option<Upload>,
    /// Picture of the business license.
    #[alipay(file)]
    pub business_license_pic: Option<Upload>,
    /// Picture of the letter by which the license's owner allows its use.
    #[alipay(file)]
    pub business_license_auth_pic: Option<Upload>,
    /// Picture of the special license that the category requires.
    #[alipay(file)]
    pub special_license_pic: Option<Upload>,
}
