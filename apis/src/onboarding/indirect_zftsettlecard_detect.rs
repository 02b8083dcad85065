//! Check of a bank card.

use alipay_runtime::{alipay_api, alipay_model};

use super::SubMerchantApi;

/// Checks whether a bank card belongs to a sub-merchant. Safe to repeat. On the V2 gateway only. Called as
/// `client.sub_merchants().check_card(..)`.
#[alipay_api(
    method = "ant.merchant.expand.indirect.zftsettlecard.detect",
    response = CheckedSettleCard,
    service = SubMerchantApi,
    call = check_card,
    idempotent,
)]
pub struct CheckSettleCard {
    /// ID of the sub-merchant (SMID).
    #[alipay(max_len = 20)]
    pub smid: String,
    /// Name of the account's owner.
    #[alipay(max_len = 128, sensitive)]
    pub account_holder_name: Option<String>,
    /// Number of the card.
    #[alipay(max_len = 64, sensitive)]
    pub account_no: Option<String>,
    /// Alipay's number of the card, instead of its number.
    #[alipay(max_len = 64)]
    pub card_alias_no: Option<String>,
}

/// Outcome of the check.
#[alipay_model(setters)]
pub struct CheckedSettleCard {
    /// Indicates whether the card belongs to the sub-merchant.
    pub consistent: Option<bool>,
    /// Reason for which it does not.
    pub inconsistency_reason: Option<String>,
}
