//! Changes to an activity, in the older form.

use alipay_runtime::{BeijingTime, alipay_model};

/// Where buyers are taken to get and to use a voucher.
#[alipay_model(setters)]
pub struct CustomerGuideModify {
    /// To get one.
    pub voucher_send_guide: Option<VoucherSendGuideModify>,
    /// To use one.
    pub voucher_use_guide: Option<VoucherUseGuideModify>,
    /// Mini program that the voucher's page leads to. It has to be the merchant's.
    pub mini_app_id: Option<String>,
    /// Page of the mini program, as a relative path.
    pub mini_app_path: Option<String>,
    /// Codes of the mini program's services.
    pub service_codes: Option<Vec<String>>,
    /// Alipay's numbers of the shops. Shops can be added, not taken away.
    pub store_ids: Option<Vec<String>>,
    /// Alipay's numbers of the shops, as newer activities name them.
    pub shop_ids: Option<Vec<String>>,
    /// Alipay's numbers of the places of business.
    pub real_shop_ids: Option<Vec<String>>,
}

/// Where buyers are taken to get a voucher.
#[alipay_model(setters)]
pub struct VoucherSendGuideModify {
    /// The page.
    pub voucher_detail_url: Option<String>,
}

/// Where buyers are taken to use a voucher.
#[alipay_model(setters)]
pub struct VoucherUseGuideModify {
    /// The mini program.
    pub mini_app_id: Option<String>,
    /// Page of the mini program.
    pub mini_app_path: Option<String>,
    /// Codes of the mini program's services.
    pub service_codes: Option<Vec<String>>,
}

/// How a voucher looks.
#[alipay_model(setters)]
pub struct VoucherDisplayInfoModify {
    /// Name of the brand.
    pub brand_name: Option<String>,
    /// Number of the picture of the brand.
    pub brand_logo: Option<String>,
    /// How to use the voucher, in detail.
    pub voucher_description: Option<String>,
    /// A remark on the voucher.
    pub voucher_comment: Option<String>,
    /// Number of the picture at the top.
    pub voucher_image: Option<String>,
    /// Numbers of the pictures in the details.
    pub voucher_detail_images: Option<Vec<String>>,
    /// Phone number of your service.
    pub customer_service_mobile: Option<String>,
    /// Page of your service.
    pub customer_service_url: Option<String>,
}

/// Who gets vouchers.
#[alipay_model(setters)]
pub struct VoucherSendRuleDetailModify {
    /// How many one person gets; 0 for as many as wanted.
    pub voucher_quantity_limit_per_user: Option<i64>,
    /// Whether the limit counts by identity document, and not by account.
    pub natural_person_limit: Option<bool>,
    /// Whether the limit counts by phone number too. A text here, other than when the activity is made.
    pub phone_number_limit: Option<String>,
}

/// What a voucher is good for, where and when.
#[alipay_model(setters)]
pub struct VoucherUseRuleModify {
    /// What it is exchanged for.
    pub exchange_voucher: Option<ExchangeVoucherModify>,
    /// Where it can be used.
    pub voucher_available_scope: Option<VoucherAvailableScopeModify>,
    /// When it can be used.
    pub voucher_valid_period: Option<VoucherValidPeriodModify>,
}

/// What a voucher is exchanged for.
#[alipay_model(setters)]
pub struct ExchangeVoucherModify {
    /// What buyers see as the name of the voucher.
    pub voucher_name: Option<String>,
    /// Page on which buyers get the voucher.
    pub voucher_detail_url: Option<String>,
}

/// When a voucher can be used.
#[alipay_model(setters)]
pub struct VoucherValidPeriodModify {
    /// From when on.
    pub valid_begin_time: Option<BeijingTime>,
    /// Until when.
    pub valid_end_time: Option<BeijingTime>,
    /// For how many days, counted from when the buyer got it.
    pub valid_days_after_receive: Option<i64>,
    /// How many days the buyer has to wait before.
    pub wait_days_after_receive: Option<i64>,
}

/// New places in which a voucher can be used.
#[alipay_model(setters)]
pub struct VoucherAvailableScopeModify {
    /// What becomes of the places named before, in words of Alipay's.
    pub modify_type: Option<String>,
    /// The shops.
    pub order_voucher_available_shop: Option<OrderVoucherAvailableShopModify>,
    /// The cities.
    pub order_voucher_available_city_code: Option<OrderVoucherAvailableCityCodeModify>,
}

/// New cities in which a voucher can be used.
#[alipay_model(setters)]
pub struct OrderVoucherAvailableCityCodeModify {
    /// Administrative codes of the cities.
    pub city_codes: Option<Vec<String>>,
}

/// New shops in which a voucher can be used.
#[alipay_model(setters)]
pub struct OrderVoucherAvailableShopModify {
    /// All shops of the merchant, but for some.
    pub order_voucher_merchant_all_shop: Option<OrderVoucherMerchantAllShopModify>,
    /// Alipay's numbers of the shops.
    pub shop_ids: Option<Vec<String>>,
    /// Alipay's numbers of the places of business.
    pub real_shop_ids: Option<Vec<String>>,
}

/// All shops of the merchant, but for some.
#[alipay_model(setters)]
pub struct OrderVoucherMerchantAllShopModify {
    /// Alipay's numbers of the shops that do not count.
    pub exclude_shop_ids: Option<Vec<String>>,
}
