//! Payers and payees of transfers.

use alipay_runtime::{alipay_enum, alipay_model};

/// How a party is named.
#[alipay_enum]
pub enum PartyKind {
    /// By its user number in Alipay (2088...).
    #[alipay("ALIPAY_USER_ID")]
    UserId,
    /// By what it logs in with: an e-mail address or a mobile number. Needs the name as well.
    #[alipay("ALIPAY_LOGON_ID")]
    LogonId,
    /// By its number within your application.
    #[alipay("ALIPAY_OPEN_ID")]
    OpenId,
    /// By the number of a bank card.
    #[alipay("BANKCARD_NO")]
    BankCard,
}

/// A party of a transfer.
#[alipay_model(setters)]
pub struct Participant {
    /// Its number or name, of the kind of `identity_type`.
    #[alipay(sensitive)]
    pub identity: Option<String>,
    /// How `identity` names it.
    pub identity_type: Option<PartyKind>,
    /// Its real name. If it is given, Alipay checks that the account has this name.
    #[alipay(sensitive)]
    pub name: Option<String>,
    /// Number of an identity document.
    #[alipay(sensitive)]
    pub cert_no: Option<String>,
    /// Kind of that document.
    pub cert_type: Option<String>,
    /// The bank of the card, for [`PartyKind::BankCard`].
    pub bankcard_ext_info: Option<BankcardExtInfo>,
    /// Who the party is to you, as the text of a JSON object: `merchant_user_id`, `merchant_user_name`,
    /// `merchant_user_nickname`, `merchant_user_mobile`.
    #[alipay(sensitive)]
    pub merchant_user_info: Option<String>,
    /// Further properties as the text of a JSON object. Only where it was agreed.
    #[alipay(sensitive)]
    pub ext_info: Option<String>,
}

/// Whose account a bank account is.
#[alipay_enum]
pub enum BankAccountKind {
    /// A company's.
    #[alipay("1")]
    Company,
    /// A person's.
    #[alipay("2")]
    Person,
}

/// The bank of a card.
#[alipay_model(setters)]
pub struct BankcardExtInfo {
    /// Name of the bank.
    pub inst_name: Option<String>,
    /// Province of the bank. Companies' accounts need province, city and branch.
    pub inst_province: Option<String>,
    /// City of the bank.
    pub inst_city: Option<String>,
    /// Branch of the bank.
    pub inst_branch_name: Option<String>,
    /// Number of the branch among banks.
    pub bank_code: Option<String>,
    /// Whose account it is.
    pub account_type: Option<BankAccountKind>,
}
