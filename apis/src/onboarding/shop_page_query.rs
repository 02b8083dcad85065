//! Lists of shops.

use alipay_runtime::{alipay_api, alipay_model};

use super::{Address, BusinessDay, BusinessTime, ShopApi, ShopType};

/// Lists the shops of a merchant, page by page. Called as `client.shops().list(..)`.
///
/// Safe to repeat. `list` fetches one page, `list_all` all pages; an empty page is the last one.
///
/// # Errors
///
/// - [`MERCHANT_NOT_EXIST`](super::OnboardingErrorCode::MerchantNotFound): the merchant does not exist.
/// - [`NOT_ALLOWED_SETTLE`](super::OnboardingErrorCode::NotAllowed): you may not create shops for this
///   merchant.
/// - [`MER_ARGUMENT_NULL`](super::OnboardingErrorCode::ParameterMissing): a parameter is missing. Correct the
///   request.
/// - [`SYSTEM_ERROR`](super::OnboardingErrorCode::SystemError): Alipay failed: the outcome is unknown. Look
///   it up.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
/// use alipay::onboarding::{ListShops, ShopApiExt};
/// use futures_util::TryStreamExt;
///
/// let shops = client.shops();
/// let mut all = shops.list_all(ListShops::new("2088301155943087")).items();
/// while let Some(shop) = all.try_next().await? {
///     println!("{:?}", shop.shop_name);
/// }
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "ant.merchant.expand.shop.page.query",
    v3 = GET("/v3/ant/merchant/shop/pagequery"),
    response = ShopPage,
    service = ShopApi,
    call = list,
    idempotent,
    page(number = page_num, items = shop_infos, item = ShopSummary),
)]
pub struct ListShops {
    /// Merchant that owns the shop: its account (PID), or the SMID of a sub-merchant.
    #[alipay(max_len = 28)]
    pub ip_role_id: String,
    /// Page to return, counted from 1.
    #[alipay(min = 1)]
    pub page_num: Option<u32>,
    /// Shops per page.
    #[alipay(min = 1, max = 100)]
    pub page_size: Option<u32>,
    /// Code of the province.
    #[alipay(max_len = 10)]
    pub province_code: Option<String>,
    /// Code of the city.
    #[alipay(max_len = 10)]
    pub city_code: Option<String>,
    /// Code of the district.
    #[alipay(max_len = 10)]
    pub district_code: Option<String>,
    /// Version of the codes of regions. Default: the newest one.
    #[alipay(max_len = 16)]
    pub address_version: Option<String>,
}

/// One page of shops.
#[alipay_model(setters)]
pub struct ShopPage {
    /// Shops on this page.
    pub shop_infos: Vec<ShopSummary>,
    /// Number of pages.
    pub total_pages: Option<u32>,
    /// ID of the place in Alipay's list of addresses.
    pub alipay_poiid: Option<String>,
}

/// Shop in a list.
#[alipay_model(setters)]
pub struct ShopSummary {
    /// Shop ID assigned by Alipay.
    pub shop_id: Option<String>,
    /// Shop ID assigned by you, unique per merchant.
    pub store_id: Option<String>,
    /// Name of the shop, as on its sign.
    pub shop_name: Option<String>,
    /// State of the shop.
    pub shop_status: Option<String>,
    /// Kind of operation.
    pub shop_type: Option<ShopType>,
    /// Category of the shop, second level of Alipay's list, such as `B0001`.
    pub shop_category: Option<String>,
    /// Category of the shop by the newer list.
    pub new_shop_category: Option<String>,
    /// Address.
    pub business_address: Option<Address>,
    /// Telephone number of the shop. Either this or `contact_mobile`.
    #[alipay(sensitive)]
    pub contact_phone: Option<String>,
    /// Mobile number of the shop.
    #[alipay(sensitive)]
    pub contact_mobile: Option<String>,
    /// Opening hours, one entry per day of the week.
    pub business_time: Vec<BusinessTime>,
    /// Opening hours with several periods per day. Takes precedence over `business_time`.
    pub new_business_time: Vec<BusinessDay>,
    /// State of the shop's data: `01` if name, address and coordinates are right.
    pub shop_info_status: Option<String>,
}
