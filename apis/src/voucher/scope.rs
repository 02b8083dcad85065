//! Scope in which a voucher can be used: accounts, mini programs, places and goods. Part of the newer form.

use alipay_runtime::{Money, alipay_model};

use super::PlaceKind;

/// Where a voucher can be used, and for what.
#[alipay_model(setters)]
pub struct VoucherAvailableScopeInfo {
    /// The places.
    pub voucher_available_geography_scope_info: Option<VoucherAvailableGeographyScopeInfo>,
    /// The goods, by your numbers.
    pub voucher_available_goods_info: Option<VoucherAvailableGoodsInfo>,
    /// The goods, by numbers in Alipay.
    pub voucher_available_item_info: Option<VoucherAvailableItemInfo>,
    /// The accounts that sell.
    pub voucher_available_account_info: Option<VoucherAvailableAccountInfo>,
    /// The mini programs.
    pub voucher_available_app_info: Option<VoucherAvailableAppInfo>,
}

/// The accounts that sell what a voucher is good for.
#[alipay_model(setters)]
pub struct VoucherAvailableAccountInfo {
    /// By numbers of accounts, `2088` at their start.
    pub available_pids: Option<Vec<String>>,
    /// By numbers that Alipay gave to merchants behind a provider.
    pub available_smids: Option<Vec<String>>,
}

/// The mini programs in which a voucher can be used.
#[alipay_model(setters)]
pub struct VoucherAvailableAppInfo {
    /// Numbers of the mini programs.
    pub available_app_ids: Option<Vec<String>>,
}

/// The places in which a voucher can be used.
#[alipay_model(setters)]
pub struct VoucherAvailableGeographyScopeInfo {
    /// How the places are named.
    pub available_geography_scope_type: Option<PlaceKind>,
    /// The cities, for [`PlaceKind::Cities`].
    pub available_geography_city_info: Option<VoucherAvailableGeographyCityInfo>,
    /// The shops, for [`PlaceKind::Shops`].
    pub available_geography_shop_info: Option<VoucherAvailableGeographyShopInfo>,
}

/// The cities in which a voucher can be used.
#[alipay_model(setters)]
pub struct VoucherAvailableGeographyCityInfo {
    /// Whether all cities count.
    pub all_city: Option<bool>,
    /// Administrative codes of the cities, if not all.
    pub available_city_codes: Option<Vec<String>>,
}

/// The shops in which a voucher can be used.
#[alipay_model(setters)]
pub struct VoucherAvailableGeographyShopInfo {
    /// All shops of merchants, but for some.
    pub available_geography_all_shop: Option<VoucherAvailableGeographyAllShopInfo>,
    /// Alipay's numbers of the shops.
    pub available_shop_ids: Option<Vec<String>>,
    /// Alipay's numbers of the places of business.
    pub available_real_shop_ids: Option<Vec<String>>,
}

/// All shops of merchants, but for some.
#[alipay_model(setters)]
pub struct VoucherAvailableGeographyAllShopInfo {
    /// Numbers of the merchants.
    pub merchant_ids: Option<Vec<String>>,
    /// Number of the brand. It has to be the brand of the merchant whose vouchers these are.
    pub available_brand_id: Option<String>,
    /// Alipay's numbers of the shops that do not count.
    pub exclude_shop_ids: Option<Vec<String>>,
}

/// The goods that a voucher is good for.
#[alipay_model(setters)]
pub struct VoucherAvailableGoodsInfo {
    /// What the goods are called; needs `origin_amount` beside it.
    pub goods_name: Option<String>,
    /// Price of the goods without the voucher, in yuan; needs `goods_name` beside it.
    pub origin_amount: Option<Money>,
    /// What the goods are, as the voucher shows it.
    pub goods_description: Option<String>,
    /// The goods in detail, as some places show them.
    pub goods_detail: Option<String>,
    /// The same with a layout.
    pub goods_detail_rich_description: Option<String>,
    /// Numbers of the pictures that go with the details.
    pub goods_detail_images: Option<Vec<String>>,
    /// Your numbers of the goods. One of them in the trade suffices.
    pub available_goods_sku_ids: Option<Vec<String>>,
    /// Your numbers of the goods that the voucher is not good for. One of them in the trade suffices.
    pub exclude_goods_sku_ids: Option<Vec<String>>,
}

/// The goods that a voucher is good for, as Alipay knows them.
#[alipay_model(setters)]
pub struct VoucherAvailableItemInfo {
    /// Alipay's number of the goods.
    pub item_id: Option<String>,
    /// The goods by the numbers of mini programs.
    pub out_item_info: Option<Vec<VoucherAvailableOutItemInfo>>,
}

/// Goods of a mini program.
#[alipay_model(setters)]
pub struct VoucherAvailableOutItemInfo {
    /// The mini program.
    pub item_app_id: Option<String>,
    /// Its number of the goods.
    pub out_item_id: Option<String>,
}
