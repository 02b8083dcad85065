//! Change of the licenses of a shop's industry.

use alipay_runtime::{alipay_api, alipay_model};

use super::{IndustryLicense, ShopApi};

/// Changes the licenses of a shop's industry. If the outcome is unknown, look at the shop with
/// [`QueryShop`](super::QueryShop) and `need_industry_license`. On the V2 gateway only; Alipay documents
/// no error codes. Called as `client.shops().modify_licenses(..)`.
#[alipay_api(
    method = "ant.merchant.expand.shop.license.modify",
    response = ModifiedShopLicenses,
    service = ShopApi,
    call = modify_licenses,
    one_of(shop_id, store_id),
)]
pub struct ModifyShopLicenses {
    /// Licenses to audit.
    pub audit_license_list: Option<Vec<IndustryLicense>>,
    /// Merchant that owns the shop: its account (PID), or the SMID of a sub-merchant.
    pub ip_role_id: Option<String>,
    /// Shop ID assigned by Alipay.
    pub shop_id: Option<String>,
    /// Shop ID assigned by you, unique per merchant.
    pub store_id: Option<String>,
}

/// Application for a change of a shop's licenses.
#[alipay_model(setters)]
pub struct ModifiedShopLicenses {
    /// Number of the application, assigned by Alipay.
    pub order_id: Option<String>,
}
