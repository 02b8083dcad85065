//! Basic data of a mini program.

use alipay_runtime::{alipay_api, alipay_model};

use super::MiniProgramApi;

/// Looks up name, logo, description and categories of the mini program. Safe to repeat. Called as
/// `client.mini_programs().query_base_info(..)`.
///
/// # Errors
///
/// - [`APPLICATION_TYPE_NOT_MINIAPP`](super::MiniProgramErrorCode::NotAMiniProgram): the application is not a
///   mini program. Send the call with the token of the merchant's mini program.
/// - [`APP_INFO_NOT_EXIST`](super::MiniProgramErrorCode::AppNotFound): the application does not exist.
/// - [`SYSTEM_ERROR`](super::MiniProgramErrorCode::SystemError): Alipay failed: the outcome is unknown. Look
///   it up.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
/// use alipay::miniprogram::{MiniProgramApiExt, QueryBaseInfo};
///
/// let merchant = client.for_merchant("ca34ea491e7146cc87d25fca24c4cD11");
/// println!("{:?}", merchant.mini_programs().query_base_info(QueryBaseInfo::new()).await?.app_name);
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.open.mini.baseinfo.query",
    v3 = GET,
    response = BaseInfo,
    service = MiniProgramApi,
    call = query_base_info,
    idempotent,
)]
pub struct QueryBaseInfo {}

/// Basic data of a mini program.
#[alipay_model(setters)]
pub struct BaseInfo {
    /// Name of the mini program, 3 to 30 characters: Chinese, letters, digits, `_`, `+` and `-`.
    pub app_name: Option<String>,
    /// English name, 3 to 30 characters.
    pub app_english_name: Option<String>,
    /// Slogan, 10 to 32 characters.
    pub app_slogan: Option<String>,
    /// Description, 20 to 400 characters.
    pub app_desc: Option<String>,
    /// URL of the logo.
    pub app_logo: Option<String>,
    /// Names of the categories: the levels of a category joined by `_`, categories by `;`.
    pub category_names: Option<String>,
    /// Names of the function packages.
    pub package_names: Vec<String>,
    /// Domains with which the mini program may communicate.
    pub safe_domains: Vec<String>,
    /// Telephone number of the customer service, 5 to 30 digits and `-`.
    pub service_phone: Option<String>,
    /// Email address of the customer service.
    pub service_email: Option<String>,
    /// Indicates whether the release is limited, since the mini program is not registered (ICP).
    pub registration_limit_release: Option<bool>,
}
