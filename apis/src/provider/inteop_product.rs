//! Data of a product in a combined order.

use alipay_runtime::alipay_model;

/// App of a product.
#[alipay_model(setters)]
pub struct ProductApp {
    /// Picture of the letter by which the app's owner allows its use.
    pub app_auth_pic: Option<String>,
    /// URL at which the app can be downloaded.
    pub app_download_link: Option<String>,
    /// Screenshot of the app's home page.
    pub app_home_screenshot: Option<String>,
    /// Screenshot of the app's page of an item.
    pub app_item_screenshot: Option<String>,
    /// App stores of the app.
    pub app_market: Option<Vec<String>>,
    /// Name of the app.
    pub app_name: Option<String>,
    /// Screenshot of the app's payment page.
    pub app_pay_screenshot: Option<String>,
    /// State of the app. The values are not documented.
    pub app_status: Option<String>,
    /// Test account of the app.
    #[alipay(sensitive)]
    pub app_test_account: Option<String>,
    /// Password of that account.
    #[alipay(sensitive)]
    pub app_test_account_password: Option<String>,
    /// Kind of app. The values are not documented.
    pub app_type: Option<String>,
    /// Screenshot of the app.
    pub in_app_screenshot: Option<String>,
}

/// Site for phones of a product.
#[alipay_model(setters)]
pub struct ProductPhoneSite {
    /// Further picture.
    pub h_5_extra_pic: Option<String>,
    /// Screenshot of the home page.
    pub h_5_home_screenshot: Option<String>,
    /// Screenshot of the page of an item.
    pub h_5_item_screenshot: Option<String>,
    /// Remark.
    pub h_5_memo: Option<String>,
    /// Screenshot of the payment page.
    pub h_5_pay_screenshot: Option<String>,
    /// URLs of the site.
    pub h_5_sites: Option<String>,
    /// Picture of the letter by which the site's owner allows its use.
    pub h_5_sites_loa: Option<String>,
    /// State of the site. The values are not documented.
    pub h_5_status: Option<String>,
    /// Test account of the site.
    #[alipay(sensitive)]
    pub h_5_test_account: Option<String>,
    /// Password of that account.
    #[alipay(sensitive)]
    pub h_5_test_account_password: Option<String>,
}

/// Site for computers of a product.
#[alipay_model(setters)]
pub struct ProductWebSite {
    /// Screenshot of the home page.
    pub web_home_screenshot: Option<String>,
    /// Screenshot of the page of an item.
    pub web_item_screenshot: Option<String>,
    /// Screenshot of the payment page.
    pub web_pay_screenshot: Option<String>,
    /// URLs of the site.
    pub web_sites: Option<String>,
    /// Picture of the letter by which the site's owner allows its use.
    pub web_sites_loa: Option<String>,
    /// State of the site. The values are not documented.
    pub web_status: Option<String>,
    /// Test account of the site.
    #[alipay(sensitive)]
    pub web_test_account: Option<String>,
    /// Password of that account.
    #[alipay(sensitive)]
    pub web_test_account_password: Option<String>,
}

/// Mini program of a product.
#[alipay_model(setters)]
pub struct ProductMiniProgram {
    /// App ID of the mini program.
    pub mini_app_id: Option<String>,
    /// Name of the mini program.
    pub mini_app_name: Option<String>,
    /// Screenshot of the mini program.
    pub mini_app_screenshot: Option<String>,
}

/// Shop of a product.
#[alipay_model(setters)]
pub struct ProductShop {
    /// Code of the city.
    pub shop_city_code: Option<String>,
    /// Code of the country.
    pub shop_country_code: Option<String>,
    /// Address within the district.
    pub shop_detail_address: Option<String>,
    /// Code of the district.
    pub shop_district_code: Option<String>,
    /// Name of the shop.
    pub shop_name: Option<String>,
    /// Code of the province.
    pub shop_province_code: Option<String>,
    /// Picture of the shop's inside.
    pub shop_scene_pic: Option<String>,
    /// Picture of the shop's sign.
    pub shop_sign_board_pic: Option<String>,
}

/// Detail of a product.
#[alipay_model(setters)]
pub struct ProductDetail {
    /// Code of the detail of the product.
    pub product_detail_code: Option<String>,
}

/// Price of a detail of a product.
#[alipay_model(setters)]
pub struct ProductPrice {
    /// Rate.
    pub price_rate: Option<String>,
    /// Code of the detail of the product.
    pub product_detail_code: Option<String>,
}
