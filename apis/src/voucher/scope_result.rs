//! Shops that were accepted or refused.

use alipay_runtime::alipay_model;

use super::PlaceKind;

/// Accepted and refused parts of a scope. Newer form.
#[alipay_model(setters)]
pub struct VoucherAvailableScopeResultInfo {
    /// Accepted and refused places.
    pub voucher_available_geography_scope_result_info: Option<VoucherAvailableGeographyScopeResultInfo>,
}

/// Accepted and refused places.
#[alipay_model(setters)]
pub struct VoucherAvailableGeographyScopeResultInfo {
    /// Accepted and refused shops.
    pub available_geography_shop_result_info: Option<VoucherAvailableGeographyShopResultInfo>,
}

/// Accepted and refused shops.
#[alipay_model(setters)]
pub struct VoucherAvailableGeographyShopResultInfo {
    /// Accepted and refused exclusions of shops.
    pub available_geography_all_shop_result_info: Option<VoucherAvailableGeographyAllShopResultInfo>,
    /// Accepted shops.
    pub success_available_shop_ids: Vec<String>,
    /// Refused shops, with the reasons.
    pub fail_available_shop_infos: Vec<VoucherFailShopInfo>,
    /// Accepted places of business.
    pub success_available_real_shop_ids: Vec<String>,
    /// Refused places of business, with the reasons.
    pub fail_available_real_shop_infos: Vec<VoucherFailShopInfo>,
}

/// Accepted and refused exclusions of shops.
#[alipay_model(setters)]
pub struct VoucherAvailableGeographyAllShopResultInfo {
    /// Accepted exclusions.
    pub success_exclude_shop_ids: Vec<String>,
    /// Refused exclusions, with the reasons.
    pub fail_exclude_shop_infos: Vec<VoucherFailShopInfo>,
}

/// Refused shop, with the reasons.
#[alipay_model(setters)]
pub struct VoucherFailShopInfo {
    /// Shop ID assigned by Alipay.
    pub shop_id: Option<String>,
    /// ID of the place of business, assigned by Alipay.
    pub real_shop_id: Option<String>,
    /// Reason, as text.
    pub fail_message: Option<String>,
    /// Error codes, as defined by Alipay.
    pub fail_reasons: Vec<String>,
}

/// Accepted and refused parts of the rules. Older form.
#[alipay_model(setters)]
pub struct OrderVoucherUseRuleResult {
    /// Accepted and refused places.
    pub voucher_available_scope_result: Option<OrderVoucherAvailableScopeResult>,
}

/// Accepted and refused places.
#[alipay_model(setters)]
pub struct OrderVoucherAvailableScopeResult {
    /// Kind of the places.
    pub voucher_available_type: Option<PlaceKind>,
    /// Accepted and refused shops.
    pub order_voucher_available_shop_result: Option<OrderVoucherAvailableShopResult>,
}

/// Accepted and refused shops.
#[alipay_model(setters)]
pub struct OrderVoucherAvailableShopResult {
    /// Accepted and refused exclusions of shops.
    pub order_voucher_merchant_all_shop_result: Option<OrderVoucherMerchantAllShopResult>,
    /// Accepted shops.
    pub success_shop_ids: Vec<String>,
    /// Refused shops, with the reasons.
    pub shop_fail_infos: Vec<OrderVoucherShopFailInfo>,
    /// Accepted places of business.
    pub success_real_shop_ids: Vec<String>,
    /// Refused places of business, with the reasons.
    pub real_shop_fail_infos: Vec<OrderVoucherRealShopFailInfo>,
}

/// Accepted and refused exclusions of shops.
#[alipay_model(setters)]
pub struct OrderVoucherMerchantAllShopResult {
    /// Accepted exclusions.
    pub success_exclude_shop_ids: Vec<String>,
    /// Refused exclusions, with the reasons.
    pub exclude_shop_fail_infos: Vec<OrderVoucherShopFailInfo>,
}

/// Refused shop, with the reasons.
#[alipay_model(setters)]
pub struct OrderVoucherShopFailInfo {
    /// Shop ID assigned by Alipay.
    pub shop_id: Option<String>,
    /// Reason, as text.
    pub fail_message: Option<String>,
    /// Error codes, as defined by Alipay.
    pub fail_reasons: Vec<String>,
}

/// Refused place of business, with the reasons.
#[alipay_model(setters)]
pub struct OrderVoucherRealShopFailInfo {
    /// ID of the place of business, assigned by Alipay.
    pub real_shop_id: Option<String>,
    /// Reason, as text.
    pub fail_message: Option<String>,
    /// Error codes, as defined by Alipay.
    pub fail_reasons: Vec<String>,
}
