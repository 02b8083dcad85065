//! Further data about shops.

use alipay_runtime::alipay_model;

/// Extension field of a shop.
#[alipay_model(setters)]
pub struct ShopExtInfo {
    /// Key.
    #[alipay(max_len = 64)]
    pub key_name: Option<String>,
    /// Value.
    #[alipay(max_len = 512)]
    pub value: Option<String>,
}

/// Data about the industry of a shop.
#[alipay_model(setters)]
pub struct IndustryInfo {
    /// Key.
    #[alipay(max_len = 64)]
    pub info_code: Option<String>,
    /// Values.
    pub info_value: Option<Vec<String>>,
}

/// Suggestions for a shop's data.
#[alipay_model(setters)]
pub struct ShopRecommendation {
    /// Indicates whether there are suggestions.
    pub recommend: Option<String>,
    /// Suggested name.
    pub recommend_name: Option<String>,
    /// Suggested address.
    pub recommend_address: Option<String>,
    /// Suggested latitude.
    pub recommend_latitude: Option<String>,
    /// Suggested longitude. (The spelling is Alipay's.)
    pub recommend_longtitude: Option<String>,
    /// Reason for which the present data is doubted.
    pub unconfidence_reason: Option<String>,
}
