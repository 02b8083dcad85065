//! Account of a sub-merchant.

use alipay_runtime::{alipay_api, alipay_model};

use super::{DefaultSettleRule, SettleCard, SubMerchantApi};

/// Looks up the account into which a sub-merchant's money is settled. Safe to repeat. On the V2 gateway only.
/// Called as `client.sub_merchants().query_settlement(..)`.
#[alipay_api(
    method = "ant.merchant.expand.indirect.zftsubsettle.query",
    response = SubMerchantSettlement,
    service = SubMerchantApi,
    call = query_settlement,
    idempotent,
)]
pub struct QuerySubMerchantSettlement {
    /// ID of the sub-merchant (SMID).
    #[alipay(max_len = 20)]
    pub smid: String,
}

/// Account of a sub-merchant.
#[alipay_model(setters)]
pub struct SubMerchantSettlement {
    /// Default account to settle into.
    pub default_settle_rule: Option<DefaultSettleRule>,
    /// Bank cards to settle into.
    pub biz_cards: Vec<SettleCard>,
    /// Login name of the Alipay account to settle into.
    #[alipay(sensitive)]
    pub alipay_logon_id: Option<String>,
    /// Alipay account to settle into; begins with `2088`.
    pub alipay_logon_uid: Option<String>,
    /// `open_id` of the Alipay account to settle into.
    pub alipay_logon_open_id: Option<String>,
}
