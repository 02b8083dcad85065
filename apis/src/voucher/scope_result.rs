//! Shops that were accepted or refused.

use alipay_runtime::alipay_model;

use super::PlaceKind;

/// What became of the scope that a call named. Newer form.
#[alipay_model(setters)]
pub struct VoucherAvailableScopeResultInfo {
    /// What became of the places.
    pub voucher_available_geography_scope_result_info: Option<VoucherAvailableGeographyScopeResultInfo>,
}

/// What became of the places.
#[alipay_model(setters)]
pub struct VoucherAvailableGeographyScopeResultInfo {
    /// What became of the shops.
    pub available_geography_shop_result_info: Option<VoucherAvailableGeographyShopResultInfo>,
}

/// What became of the shops.
#[alipay_model(setters)]
pub struct VoucherAvailableGeographyShopResultInfo {
    /// What became of the shops that were to be left out.
    pub available_geography_all_shop_result_info: Option<VoucherAvailableGeographyAllShopResultInfo>,
    /// The shops that were taken.
    pub success_available_shop_ids: Vec<String>,
    /// The shops that were not taken, and why.
    pub fail_available_shop_infos: Vec<VoucherFailShopInfo>,
    /// The places of business that were taken.
    pub success_available_real_shop_ids: Vec<String>,
    /// The places of business that were not taken, and why.
    pub fail_available_real_shop_infos: Vec<VoucherFailShopInfo>,
}

/// What became of the shops that were to be left out.
#[alipay_model(setters)]
pub struct VoucherAvailableGeographyAllShopResultInfo {
    /// Those that are left out.
    pub success_exclude_shop_ids: Vec<String>,
    /// Those that are not, and why.
    pub fail_exclude_shop_infos: Vec<VoucherFailShopInfo>,
}

/// A shop that was not taken, and why.
#[alipay_model(setters)]
pub struct VoucherFailShopInfo {
    /// Alipay's number of the shop.
    pub shop_id: Option<String>,
    /// Alipay's number of the place of business.
    pub real_shop_id: Option<String>,
    /// Why, in words.
    pub fail_message: Option<String>,
    /// Why, as codes of Alipay's.
    pub fail_reasons: Vec<String>,
}

/// What became of the rules that a call named. Older form.
#[alipay_model(setters)]
pub struct OrderVoucherUseRuleResult {
    /// What became of the places.
    pub voucher_available_scope_result: Option<OrderVoucherAvailableScopeResult>,
}

/// What became of the places.
#[alipay_model(setters)]
pub struct OrderVoucherAvailableScopeResult {
    /// How the places are named.
    pub voucher_available_type: Option<PlaceKind>,
    /// What became of the shops.
    pub order_voucher_available_shop_result: Option<OrderVoucherAvailableShopResult>,
}

/// What became of the shops.
#[alipay_model(setters)]
pub struct OrderVoucherAvailableShopResult {
    /// What became of the shops that were to be left out.
    pub order_voucher_merchant_all_shop_result: Option<OrderVoucherMerchantAllShopResult>,
    /// The shops that were taken.
    pub success_shop_ids: Vec<String>,
    /// The shops that were not taken, and why.
    pub shop_fail_infos: Vec<OrderVoucherShopFailInfo>,
    /// The places of business that were taken.
    pub success_real_shop_ids: Vec<String>,
    /// The places of business that were not taken, and why.
    pub real_shop_fail_infos: Vec<OrderVoucherRealShopFailInfo>,
}

/// What became of the shops that were to be left out.
#[alipay_model(setters)]
pub struct OrderVoucherMerchantAllShopResult {
    /// Those that are left out.
    pub success_exclude_shop_ids: Vec<String>,
    /// Those that are not, and why.
    pub exclude_shop_fail_infos: Vec<OrderVoucherShopFailInfo>,
}

/// A shop that was not taken, and why.
#[alipay_model(setters)]
pub struct OrderVoucherShopFailInfo {
    /// Alipay's number of the shop.
    pub shop_id: Option<String>,
    /// Why, in words.
    pub fail_message: Option<String>,
    /// Why, as codes of Alipay's.
    pub fail_reasons: Vec<String>,
}

/// A place of business that was not taken, and why.
#[alipay_model(setters)]
pub struct OrderVoucherRealShopFailInfo {
    /// Alipay's number of the place of business.
    pub real_shop_id: Option<String>,
    /// Why, in words.
    pub fail_message: Option<String>,
    /// Why, as codes of Alipay's.
    pub fail_reasons: Vec<String>,
}
