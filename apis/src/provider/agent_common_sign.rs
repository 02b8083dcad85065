//! Contract for any product.

use alipay_runtime::{alipay_api, declaration::Upload};

use super::{AppStatus, ContractApi};

/// Adds a contract for a product to a batch, which is submitted with
/// [`SubmitSignBatch`](super::SubmitSignBatch). The product decides which fields are required: shops for
/// face-to-face payments; an app, a site or a mini program for others. If the outcome is unknown, retry: the
/// batch has the contract once. Called as `client.contracts().sign_product(..)`.
///
/// # Errors
///
/// - [`BATCH_STATUS_IS_FINAL`](super::ProviderErrorCode::BatchFinal): the batch was submitted or dropped, or
///   its hour has passed. Open a new one.
/// - [`MERCHANT_SIGN_PRODUCT_IN_AUDIT`](super::ProviderErrorCode::AlreadyInAudit): the merchant's contract is
///   in the audit already. Wait for its outcome.
/// - [`MERCHANT_SIGN_PRODUCT_IN_FORBIDD`](super::ProviderErrorCode::SignForbidden): the merchant may not sign
///   this product.
/// - [`OPEN_API_SIGN_ISV_NOT_IN_WHITELIST`](super::ProviderErrorCode::ProviderNotInvitedToSign): you are not
///   admitted to this product. Contact Alipay.
/// - [`OPEN_API_SIGN_PRODUCT_NOT_SUPPORT`](super::ProviderErrorCode::ProductNotSupported): the product cannot
///   be signed by this call.
/// - [`FILE_SIZE_OUT_LIMIT`](super::ProviderErrorCode::FileTooLarge): a file is too large.
/// - [`FILE_FORMAT_IS_INVALID`](super::ProviderErrorCode::FileFormatInvalid): the format of a file is not
///   supported.
/// - [`ANT_PRODUCT_CONFLICT`](super::ProviderErrorCode::ProductConflict): the product conflicts with another
///   contract of the merchant.
/// - [`INVALID_PARAMETER`](super::ProviderErrorCode::InvalidParameter): a parameter is missing or malformed.
///   Correct the request.
/// - [`SYSTEM_ERROR`](super::ProviderErrorCode::SystemError): Alipay failed: the outcome is unknown. Look it
///   up.
#[alipay_api(
    method = "alipay.open.agent.common.sign",
    v3 = POST,
    service = ContractApi,
    call = sign_product,
)]
pub struct SignProduct {
    /// Number of the batch, from [`OpenBatch`](super::OpenBatch).
    #[alipay(max_len = 64)]
    pub batch_no: String,
    /// Product, such as `FACE_TO_FACE_PAYMENT` or `QUICK_WAP_PAY`.
    #[alipay(max_len = 64)]
    pub product_code: String,
    /// Category of the merchant, as first and second level joined by `_`, such as `A0001_B0199`.
    #[alipay(max_len = 32)]
    pub mcc_code: String,
    /// Fee rate in percent, such as `0.38`; from 0.38 to 0.6.
    #[alipay(max_len = 8)]
    pub rate: Option<String>,
    /// Scenes of the trades, joined by commas: `pc`, `mobile`, `tiny_app`, `offline_store`.
    #[alipay(max_len = 64)]
    pub trade_scene: Option<String>,
    /// Kind of mobile application: `APP`, `H5`, or both joined by a comma.
    #[alipay(max_len = 16)]
    pub mobile_type: Option<String>,
    /// Number of the business license.
    #[alipay(max_len = 32, sensitive)]
    pub business_license_no: Option<String>,
    /// End of the license's validity, as `yyyy-MM-dd`.
    #[alipay(max_len = 16)]
    pub date_limitation: Option<String>,
    /// Specifies whether the license is valid without end.
    pub long_term: Option<bool>,
    /// Type of the special license. Default: `99`.
    #[alipay(max_len = 16)]
    pub special_license_type: Option<String>,
    /// Name of the shop.
    #[alipay(max_len = 128)]
    pub shop_name: Option<String>,
    /// Code of the shop's province.
    #[alipay(max_len = 10)]
    pub shop_province_code: Option<String>,
    /// Code of the shop's city.
    #[alipay(max_len = 10)]
    pub shop_city_code: Option<String>,
    /// Code of the shop's district.
    #[alipay(max_len = 10)]
    pub shop_district_code: Option<String>,
    /// Address of the shop within the district.
    #[alipay(max_len = 256)]
    pub shop_detail_address: Option<String>,
    /// Name of the app.
    #[alipay(max_len = 64)]
    pub app_name: Option<String>,
    /// App store of the app.
    pub app_market: Option<String>,
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
    /// URLs of the site.
    pub web_sites: Option<Vec<String>>,
    /// State of the site.
    pub web_status: Option<AppStatus>,
    /// Account for the auditors of the site.
    #[alipay(max_len = 64, sensitive)]
    pub web_test_account: Option<String>,
    /// Password of that account.
    #[alipay(max_len = 64, sensitive)]
    pub web_test_account_password: Option<String>,
    /// URL of the site for phones.
    #[alipay(max_len = 256)]
    pub h_5_sites: Option<String>,
    /// State of the site for phones.
    pub h_5_status: Option<AppStatus>,
    /// Remark on the site for phones.
    #[alipay(max_len = 256)]
    pub h_5_memo: Option<String>,
    /// App ID of a mini program of the merchant.
    #[alipay(max_len = 32)]
    pub mini_app_id: Option<String>,
    /// Name of that mini program.
    #[alipay(max_len = 64)]
    pub mini_app_name: Option<String>,
    /// ID of the merchant's life account (生活号).
    #[alipay(max_len = 32)]
    pub life_app_id: Option<String>,
    /// Name of the merchant's life account.
    #[alipay(max_len = 64)]
    pub alipay_life_name: Option<String>,
    /// Name of an official account. Deprecated by Alipay.
    #[alipay(max_len = 64)]
    pub wechat_official_account_name: Option<String>,
    /// Screenshot of the site's home page.
    #[alipay(file)]
    pub web_home_screenshot: Option<Upload>,
    /// Screenshot of the site's page of an item.
    #[alipay(file)]
    pub web_item_screenshot: Option<Upload>,
    /// Screenshot of the site's payment page.
    #[alipay(file)]
    pub web_pay_screenshot: Option<Upload>,
    /// Letter by which the site's owner allows its use.
    #[alipay(file)]
    pub web_sites_loa: Option<Upload>,
    /// Screenshot of the home page for phones.
    #[alipay(file)]
    pub h_5_home_screenshot: Option<Upload>,
    /// Screenshot of the page of an item for phones.
    #[alipay(file)]
    pub h_5_item_screenshot: Option<Upload>,
    /// Screenshot of the payment page for phones.
    #[alipay(file)]
    pub h_5_pay_screenshot: Option<Upload>,
    /// Letter by which the owner of the site for phones allows its use.
    #[alipay(file)]
    pub h_5_sites_loa: Option<Upload>,
    /// Further picture of the site for phones.
    #[alipay(file)]
    pub h_5_extra_pic: Option<Upload>,
    /// Screenshot of the mini program.
    #[alipay(file)]
    pub mini_app_screenshot: Option<Upload>,
    /// Letter by which the app's owner allows its use.
    #[alipay(file)]
    pub app_auth_pic: Option<Upload>,
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
    /// Picture of the letter by which the license's owner allows its use.
    #[alipay(file)]
    pub business_license_auth_pic: Option<Upload>,
    /// Picture of the business license.
    #[alipay(file)]
    pub business_license_pic: Option<Upload>,
    /// Picture of the shop's inside.
    #[alipay(file)]
    pub shop_scene_pic: Option<Upload>,
    /// Picture of the shop's sign.
    #[alipay(file)]
    pub shop_sign_board_pic: Option<Upload>,
    /// Picture of the special license that the category requires.
    #[alipay(file)]
    pub special_license_pic: Option<Upload>,
}
