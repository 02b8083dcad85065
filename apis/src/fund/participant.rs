//! Payers and payees of transfers.

use alipay_runtime::{alipay_enum, alipay_model};

/// Kind of identifier of a participant.
#[alipay_enum]
pub enum PartyKind {
    /// Alipay user ID (2088...).
    #[alipay("ALIPAY_USER_ID")]
    UserId,
    /// Login name: an email address or a mobile number. Requires the name as well.
    #[alipay("ALIPAY_LOGON_ID")]
    LogonId,
    /// ID within your application (`open_id`).
    #[alipay("ALIPAY_OPEN_ID")]
    OpenId,
    /// Number of a bank card.
    #[alipay("BANKCARD_NO")]
    BankCard,
}

/// Payer or payee of a transfer.
#[alipay_model(setters)]
pub struct Participant {
    /// Identifier, of the kind of `identity_type`.
    #[alipay(sensitive)]
    pub identity: Option<String>,
    /// Kind of `identity`.
    pub identity_type: Option<PartyKind>,
    /// Real name. If it is present, Alipay checks that the account has this name.
    #[alipay(sensitive)]
    pub name: Option<String>,
    /// Number of the identity document.
    #[alipay(sensitive)]
    pub cert_no: Option<String>,
    /// Type of the identity document.
    pub cert_type: Option<String>,
    /// Bank of the card, for [`PartyKind::BankCard`].
    pub bankcard_ext_info: Option<BankcardExtInfo>,
    /// Your data of the participant, as the text of a JSON object: `merchant_user_id`, `merchant_user_name`,
    /// `merchant_user_nickname`, `merchant_user_mobile`.
    #[alipay(sensitive)]
    pub merchant_user_info: Option<String>,
    /// Extension fields, as the text of a JSON object. Only if agreed with Alipay.
    #[alipay(sensitive)]
    pub ext_info: Option<String>,
}

/// Kind of owner of a bank account.
#[alipay_enum]
pub enum BankAccountKind {
    /// Account of a company.
    #[alipay("1")]
    Company,
    /// Account of an individual.
    #[alipay("2")]
    Person,
}

/// Bank of a card.
#[alipay_model(setters)]
pub struct BankcardExtInfo {
    /// Name of the bank.
    pub inst_name: Option<String>,
    /// Province of the bank. Accounts of companies require province, city and branch.
    pub inst_province: Option<String>,
    /// City of the bank.
    pub inst_city: Option<String>,
    /// Branch of the bank.
    pub inst_branch_name: Option<String>,
    /// Interbank number of the branch.
    pub bank_code: Option<String>,
    /// Kind of owner of the account.
    pub account_type: Option<BankAccountKind>,
}
