//! Places where a voucher can be used, in the older form.

use alipay_runtime::alipay_model;

use super::PlaceKind;

/// Places where a voucher can be used.
#[alipay_model(setters)]
pub struct VoucherAvailableScope {
    /// Kind of the places.
    pub voucher_available_type: Option<PlaceKind>,
    /// Shops; required for [`PlaceKind::Shops`].
    pub order_voucher_available_shop: Option<OrderVoucherAvailableShop>,
    /// Cities; required for [`PlaceKind::Cities`].
    pub order_voucher_available_city_code: Option<OrderVoucherAvailableCityCode>,
}

/// Cities in which a voucher can be used.
#[alipay_model(setters)]
pub struct OrderVoucherAvailableCityCode {
    /// Specifies whether the voucher can be used in all cities.
    pub all_city: Option<bool>,
    /// Administrative division codes of the cities, if not all.
    pub city_codes: Option<Vec<String>>,
}

/// Shops in which a voucher can be used.
#[alipay_model(setters)]
pub struct OrderVoucherAvailableShop {
    /// All shops of the merchant, except for some.
    pub order_voucher_merchant_all_shop: Option<OrderVoucherMerchantAllShop>,
    /// Shop IDs assigned by Alipay.
    pub shop_ids: Option<Vec<String>>,
    /// IDs of places of business, assigned by Alipay.
    pub real_shop_ids: Option<Vec<String>>,
}

/// All shops of the merchant, except for some.
#[alipay_model(setters)]
pub struct OrderVoucherMerchantAllShop {
    /// IDs of the excluded shops, assigned by Alipay.
    pub exclude_shop_ids: Option<Vec<String>>,
}
