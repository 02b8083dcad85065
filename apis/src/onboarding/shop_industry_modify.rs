//! Change of the data about a shop's industry.

use alipay_runtime::{alipay_api, alipay_model};

use super::{IndustryInfo, ShopApi};

/// Changes the data about a shop's industry. If the outcome is unknown, look at the shop with
/// [`QueryShop`](super::QueryShop) and `need_industry_info`. On the V2 gateway only; Alipay documents no
/// error codes. Called as `client.shops().modify_industry(..)`.
#[alipay_api(
    method = "ant.merchant.expand.shop.industry.modify",
    response = ModifiedShopIndustry,
    service = ShopApi,
    call = modify_industry,
    one_of(shop_id, store_id),
)]
pub struct ModifyShopIndustry {
    /// Data about the industry.
    pub industry_info: Option<Vec<IndustryInfo>>,
    /// Merchant that owns the shop: its account (PID), or the SMID of a sub-merchant.
    pub ip_role_id: Option<String>,
    /// Shop ID assigned by Alipay.
    pub shop_id: Option<String>,
    /// Shop ID assigned by you, unique per merchant.
    pub store_id: Option<String>,
}

/// Application for a change of the data about a shop's industry.
#[alipay_model(setters)]
pub struct ModifiedShopIndustry {
    /// Number of the application, assigned by Alipay.
    pub order_id: Option<String>,
}
