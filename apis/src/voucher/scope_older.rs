//! Places where a voucher can be used, in the older form.

use alipay_runtime::alipay_model;

use super::PlaceKind;

/// Where a voucher can be used.
#[alipay_model(setters)]
pub struct VoucherAvailableScope {
    /// How the places are named.
    pub voucher_available_type: Option<PlaceKind>,
    /// The shops; needed for [`PlaceKind::Shops`].
    pub order_voucher_available_shop: Option<OrderVoucherAvailableShop>,
    /// The cities; needed for [`PlaceKind::Cities`].
    pub order_voucher_available_city_code: Option<OrderVoucherAvailableCityCode>,
}

/// The cities in which a voucher can be used.
#[alipay_model(setters)]
pub struct OrderVoucherAvailableCityCode {
    /// Whether all cities count.
    pub all_city: Option<bool>,
    /// Administrative codes of the cities, if not all.
    pub city_codes: Option<Vec<String>>,
}

/// The shops in which a voucher can be used.
#[alipay_model(setters)]
pub struct OrderVoucherAvailableShop {
    /// All shops of the merchant, but for some.
    pub order_voucher_merchant_all_shop: Option<OrderVoucherMerchantAllShop>,
    /// Alipay's numbers of the shops.
    pub shop_ids: Option<Vec<String>>,
    /// Alipay's numbers of the places of business.
    pub real_shop_ids: Option<Vec<String>>,
}

/// All shops of the merchant, but for some.
#[alipay_model(setters)]
pub struct OrderVoucherMerchantAllShop {
    /// Alipay's numbers of the shops that do not count.
    pub exclude_shop_ids: Option<Vec<String>>,
}
