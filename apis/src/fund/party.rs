//! Who pays and who is paid, and what else a transfer says.

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

/// Amounts in other currencies. Each is a text in the unit of its currency, with as many decimals as that
/// currency has.
#[alipay_model(setters)]
pub struct CurrencyDetail {
    /// What is transferred.
    pub trans_amount: Option<String>,
    /// Currency of `trans_amount`, such as `USD`.
    pub trans_currency: Option<String>,
    /// What is paid.
    pub payment_amount: Option<String>,
    /// Currency of `payment_amount`.
    pub payment_currency: Option<String>,
    /// What is settled.
    pub settlement_amount: Option<String>,
    /// Currency of `settlement_amount`.
    pub settlement_currency: Option<String>,
    /// Further properties. Only where it was agreed.
    pub ext_info: Option<String>,
}

/// A signature of the transfer that was made elsewhere, and what it was made with.
#[alipay_model(setters)]
pub struct SignData {
    /// The signature.
    #[alipay(sensitive)]
    pub ori_sign: Option<String>,
    /// How it was made, such as `RSA2`. Upper and lower case count.
    pub ori_sign_type: Option<String>,
    /// Charset of what was signed, such as `UTF-8`. Upper and lower case count.
    pub ori_char_set: Option<String>,
    /// Application that signed.
    pub ori_app_id: Option<String>,
    /// The number that was signed, in place of `out_biz_no`.
    pub ori_out_biz_no: Option<String>,
    /// Account of the merchant who signed, `2088` at its start.
    pub partner_id: Option<String>,
}

/// One answer to what a scene of transfers asks.
#[alipay_model(setters)]
pub struct TransferSceneReport {
    /// What is asked, in the fixed words of the scene, such as `佣金报酬说明`. Each at most once.
    pub info_type: Option<String>,
    /// Your answer.
    pub info_content: Option<String>,
}
