//! Modifications of an activity, in the older form.

use alipay_runtime::{BeijingTime, alipay_model};

/// Links by which buyers receive and use a voucher.
#[alipay_model(setters)]
pub struct CustomerGuideModify {
    /// Link by which buyers receive a voucher.
    pub voucher_send_guide: Option<VoucherSendGuideModify>,
    /// Link by which buyers use a voucher.
    pub voucher_use_guide: Option<VoucherUseGuideModify>,
    /// ID of the mini program to which the voucher's page links. It must belong to the merchant.
    pub mini_app_id: Option<String>,
    /// Page of the mini program, as a relative path.
    pub mini_app_path: Option<String>,
    /// Service codes of the mini program.
    pub service_codes: Option<Vec<String>>,
    /// Shop IDs assigned by Alipay. Shops can be added, but not removed.
    pub store_ids: Option<Vec<String>>,
    /// Shop IDs assigned by Alipay, for newer activities.
    pub shop_ids: Option<Vec<String>>,
    /// IDs of places of business, assigned by Alipay.
    pub real_shop_ids: Option<Vec<String>>,
}

/// Link by which buyers receive a voucher.
#[alipay_model(setters)]
pub struct VoucherSendGuideModify {
    /// URL of the page.
    pub voucher_detail_url: Option<String>,
}

/// Link by which buyers use a voucher.
#[alipay_model(setters)]
pub struct VoucherUseGuideModify {
    /// ID of the mini program.
    pub mini_app_id: Option<String>,
    /// Page of the mini program.
    pub mini_app_path: Option<String>,
    /// Service codes of the mini program.
    pub service_codes: Option<Vec<String>>,
}

/// Appearance of a voucher.
#[alipay_model(setters)]
pub struct VoucherDisplayInfoModify {
    /// Name of the brand.
    pub brand_name: Option<String>,
    /// ID of the picture of the brand logo.
    pub brand_logo: Option<String>,
    /// Detailed instructions for use of the voucher.
    pub voucher_description: Option<String>,
    /// Remark on the voucher.
    pub voucher_comment: Option<String>,
    /// ID of the main picture.
    pub voucher_image: Option<String>,
    /// IDs of the detail pictures.
    pub voucher_detail_images: Option<Vec<String>>,
    /// Phone number of your customer service.
    pub customer_service_mobile: Option<String>,
    /// URL of your customer service.
    pub customer_service_url: Option<String>,
}

/// Recipients of vouchers.
#[alipay_model(setters)]
pub struct VoucherSendRuleDetailModify {
    /// Maximum number of vouchers per person; 0 for no limit.
    pub voucher_quantity_limit_per_user: Option<i64>,
    /// Specifies whether the limit applies per identity document instead of per account.
    pub natural_person_limit: Option<bool>,
    /// Specifies whether the limit also applies per phone number. A text here, unlike at the creation of the
    /// activity.
    pub phone_number_limit: Option<String>,
}

/// Benefit, validity and scope of a voucher.
#[alipay_model(setters)]
pub struct VoucherUseRuleModify {
    /// Exchange for goods or a service.
    pub exchange_voucher: Option<ExchangeVoucherModify>,
    /// Places where the voucher can be used.
    pub voucher_available_scope: Option<VoucherAvailableScopeModify>,
    /// Validity of the voucher.
    pub voucher_valid_period: Option<VoucherValidPeriodModify>,
}

/// Exchange for goods or a service.
#[alipay_model(setters)]
pub struct ExchangeVoucherModify {
    /// Name of the voucher, shown to buyers.
    pub voucher_name: Option<String>,
    /// URL of the page on which buyers receive the voucher.
    pub voucher_detail_url: Option<String>,
}

/// Validity of a voucher.
#[alipay_model(setters)]
pub struct VoucherValidPeriodModify {
    /// Start of the validity.
    pub valid_begin_time: Option<BeijingTime>,
    /// End of the validity.
    pub valid_end_time: Option<BeijingTime>,
    /// Number of days of validity, counted from the receipt.
    pub valid_days_after_receive: Option<i64>,
    /// Number of days between the receipt and the validity.
    pub wait_days_after_receive: Option<i64>,
}

/// New places in which a voucher can be used.
#[alipay_model(setters)]
pub struct VoucherAvailableScopeModify {
    /// Handling of the previous places, as defined by Alipay.
    pub modify_type: Option<String>,
    /// Shops.
    pub order_voucher_available_shop: Option<OrderVoucherAvailableShopModify>,
    /// Cities.
    pub order_voucher_available_city_code: Option<OrderVoucherAvailableCityCodeModify>,
}

/// New cities in which a voucher can be used.
#[alipay_model(setters)]
pub struct OrderVoucherAvailableCityCodeModify {
    /// Administrative division codes of the cities.
    pub city_codes: Option<Vec<String>>,
}

/// New shops in which a voucher can be used.
#[alipay_model(setters)]
pub struct OrderVoucherAvailableShopModify {
    /// All shops of the merchant, except for some.
    pub order_voucher_merchant_all_shop: Option<OrderVoucherMerchantAllShopModify>,
    /// Shop IDs assigned by Alipay.
    pub shop_ids: Option<Vec<String>>,
    /// IDs of places of business, assigned by Alipay.
    pub real_shop_ids: Option<Vec<String>>,
}

/// All shops of the merchant, except for some.
#[alipay_model(setters)]
pub struct OrderVoucherMerchantAllShopModify {
    /// IDs of the excluded shops, assigned by Alipay.
    pub exclude_shop_ids: Option<Vec<String>>,
}
