//! Accounts to settle into.

use alipay_runtime::{alipay_enum, alipay_model};

/// Bank card to settle into.
#[alipay_model(setters)]
pub struct SettleCard {
    /// Name of the account's owner.
    #[alipay(max_len = 128, sensitive)]
    pub account_holder_name: Option<String>,
    /// Number of the card or account.
    #[alipay(max_len = 64, sensitive)]
    pub account_no: Option<String>,
    /// Province of the bank.
    #[alipay(max_len = 32)]
    pub account_inst_province: Option<String>,
    /// City of the bank.
    #[alipay(max_len = 32)]
    pub account_inst_city: Option<String>,
    /// Branch of the bank.
    #[alipay(max_len = 128)]
    pub account_branch_name: Option<String>,
    /// Code of the bank, such as `ICBC`.
    #[alipay(max_len = 16)]
    pub account_inst_id: Option<String>,
    /// Name of the bank.
    #[alipay(max_len = 64)]
    pub account_inst_name: Option<String>,
    /// Interbank number of the branch.
    #[alipay(max_len = 32)]
    pub bank_code: Option<String>,
    /// Kind of card.
    pub account_type: Option<CardType>,
    /// Kind of owner.
    pub usage_type: Option<CardUsage>,
}

/// Kind of bank card.
#[alipay_enum]
pub enum CardType {
    /// Debit card.
    #[alipay("DC")]
    Debit,
}

/// Kind of owner of a bank account.
#[alipay_enum]
pub enum CardUsage {
    /// A company.
    #[alipay("01")]
    Company,
    /// An individual.
    #[alipay("02")]
    Person,
}

/// Default account to settle into.
#[alipay_model(setters)]
pub struct DefaultSettleRule {
    /// Kind of account.
    pub default_settle_type: Option<SettleTarget>,
    /// Account: the number of the card, or the login name at Alipay.
    #[alipay(max_len = 64, sensitive)]
    pub default_settle_target: Option<String>,
}

/// Kind of account to settle into.
#[alipay_enum]
pub enum SettleTarget {
    /// Bank card.
    #[alipay("bankCard")]
    BankCard,
    /// Alipay account.
    #[alipay("alipayAccount")]
    AlipayAccount,
}
