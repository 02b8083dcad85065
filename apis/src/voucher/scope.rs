//! Scopes in which vouchers can be used: accounts, mini programs, places and goods. Part of the newer form.

use alipay_runtime::{Money, alipay_model};

use super::PlaceKind;

/// Scope in which a voucher can be used.
#[alipay_model(setters)]
pub struct VoucherAvailableScopeInfo {
    /// Places of the scope.
    pub voucher_available_geography_scope_info: Option<VoucherAvailableGeographyScopeInfo>,
    /// Goods of the scope, by your IDs.
    pub voucher_available_goods_info: Option<VoucherAvailableGoodsInfo>,
    /// Goods of the scope, by IDs assigned by Alipay.
    pub voucher_available_item_info: Option<VoucherAvailableItemInfo>,
    /// Selling accounts of the scope.
    pub voucher_available_account_info: Option<VoucherAvailableAccountInfo>,
    /// Mini programs of the scope.
    pub voucher_available_app_info: Option<VoucherAvailableAppInfo>,
}

/// Selling accounts for which a voucher can be used.
#[alipay_model(setters)]
pub struct VoucherAvailableAccountInfo {
    /// Account IDs; they begin with `2088`.
    pub available_pids: Option<Vec<String>>,
    /// Sub-merchant IDs (SMID) assigned by Alipay.
    pub available_smids: Option<Vec<String>>,
}

/// Mini programs in which a voucher can be used.
#[alipay_model(setters)]
pub struct VoucherAvailableAppInfo {
    /// IDs of the mini programs.
    pub available_app_ids: Option<Vec<String>>,
}

/// Places in which a voucher can be used.
#[alipay_model(setters)]
pub struct VoucherAvailableGeographyScopeInfo {
    /// Kind of the places.
    pub available_geography_scope_type: Option<PlaceKind>,
    /// Cities, for [`PlaceKind::Cities`].
    pub available_geography_city_info: Option<VoucherAvailableGeographyCityInfo>,
    /// Shops, for [`PlaceKind::Shops`].
    pub available_geography_shop_info: Option<VoucherAvailableGeographyShopInfo>,
}

/// Cities in which a voucher can be used.
#[alipay_model(setters)]
pub struct VoucherAvailableGeographyCityInfo {
    /// Specifies whether the voucher can be used in all cities.
    pub all_city: Option<bool>,
    /// Administrative division codes of the cities, if not all.
    pub available_city_codes: Option<Vec<String>>,
}

/// Shops in which a voucher can be used.
#[alipay_model(setters)]
pub struct VoucherAvailableGeographyShopInfo {
    /// All shops of merchants, except for some.
    pub available_geography_all_shop: Option<VoucherAvailableGeographyAllShopInfo>,
    /// Shop IDs assigned by Alipay.
    pub available_shop_ids: Option<Vec<String>>,
    /// IDs of places of business, assigned by Alipay.
    pub available_real_shop_ids: Option<Vec<String>>,
}

/// All shops of merchants, except for some.
#[alipay_model(setters)]
pub struct VoucherAvailableGeographyAllShopInfo {
    /// IDs of the merchants.
    pub merchant_ids: Option<Vec<String>>,
    /// ID of the brand. It must be the brand of the merchant to whom the vouchers belong.
    pub available_brand_id: Option<String>,
    /// IDs of the excluded shops, assigned by Alipay.
    pub exclude_shop_ids: Option<Vec<String>>,
}

/// Goods for which a voucher can be used.
#[alipay_model(setters)]
pub struct VoucherAvailableGoodsInfo {
    /// Name of the goods; requires `origin_amount`.
    pub goods_name: Option<String>,
    /// Price of the goods without the voucher, in yuan; requires `goods_name`.
    pub origin_amount: Option<Money>,
    /// Description of the goods, shown on the voucher.
    pub goods_description: Option<String>,
    /// Details of the goods, shown in some places.
    pub goods_detail: Option<String>,
    /// Details of the goods, as rich text.
    pub goods_detail_rich_description: Option<String>,
    /// IDs of the detail pictures.
    pub goods_detail_images: Option<Vec<String>>,
    /// SKU IDs of the goods, assigned by you. One of them in the trade is sufficient.
    pub available_goods_sku_ids: Option<Vec<String>>,
    /// SKU IDs of excluded goods, assigned by you. One of them in the trade is sufficient to exclude it.
    pub exclude_goods_sku_ids: Option<Vec<String>>,
}

/// Goods for which a voucher can be used, by Alipay's IDs.
#[alipay_model(setters)]
pub struct VoucherAvailableItemInfo {
    /// Goods ID assigned by Alipay.
    pub item_id: Option<String>,
    /// Goods by the IDs of mini programs.
    pub out_item_info: Option<Vec<VoucherAvailableOutItemInfo>>,
}

/// Goods of a mini program.
#[alipay_model(setters)]
pub struct VoucherAvailableOutItemInfo {
    /// ID of the mini program.
    pub item_app_id: Option<String>,
    /// Goods ID assigned by the mini program.
    pub out_item_id: Option<String>,
}
