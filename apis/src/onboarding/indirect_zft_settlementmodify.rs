//! Change of a sub-merchant's account.

use alipay_runtime::{alipay_api, alipay_model};

use super::{DefaultSettleRule, QuerySubMerchantSettlement, SettleCard, SubMerchantApi};

/// Changes the account into which a sub-merchant's money is settled. On the V2 gateway only; Alipay documents
/// no error codes. Called as `client.sub_merchants().modify_settlement(..)`.
#[alipay_api(
    method = "ant.merchant.expand.indirect.zft.settlementmodify",
    response = SettlementChange,
    service = SubMerchantApi,
    call = modify_settlement,
    resolve_with = QuerySubMerchantSettlement,
)]
pub struct ModifySubMerchantSettlement {
    /// ID of the sub-merchant (SMID).
    #[alipay(max_len = 20)]
    pub smid: String,
    /// Default account to settle into.
    pub default_settle_rule: Option<DefaultSettleRule>,
    /// Bank card to settle into.
    pub biz_cards: Option<SettleCard>,
    /// Login name of the Alipay account to settle into.
    #[alipay(max_len = 100, sensitive)]
    pub alipay_logon_id: Option<String>,
    /// Picture of the letter by which the license's owner allows its use: its ID. If owner and merchant
    /// differ.
    #[alipay(max_len = 256)]
    pub license_auth_letter_image: Option<String>,
}

/// Application for a change of the account.
#[alipay_model(setters)]
pub struct SettlementChange {
    /// Number of the application, assigned by Alipay.
    pub order_id: Option<String>,
}
