//! Sources of the money of a payment or a refund.

use alipay_runtime::{Money, alipay_model};

/// Money from one source.
#[alipay_model(setters)]
pub struct TradeFundBill {
    /// Source, `ALIPAYACCOUNT`, `PCREDIT` or `BANKCARD` for instance.
    pub fund_channel: Option<String>,
    /// How much, in yuan.
    pub amount: Option<Money>,
    /// What the source really gave, in yuan, if that differs.
    pub real_amount: Option<Money>,
    /// Kind of bank card: `DEBIT_CARD`, `CREDIT_CARD` or `MIXED_CARD`.
    pub fund_type: Option<String>,
    /// Code of the bank.
    pub bank_code: Option<String>,
}

/// A voucher that was used.
#[alipay_model(setters)]
pub struct VoucherDetail {
    /// Number of the voucher.
    pub id: Option<String>,
    /// What it is called.
    pub name: Option<String>,
    /// Kind, `ALIPAY_FIX_VOUCHER` or `ALIPAY_ITEM_VOUCHER` for instance.
    pub r#type: Option<String>,
    /// What it is worth, in yuan.
    pub amount: Option<Money>,
    /// Number of the template that it was made from.
    pub template_id: Option<String>,
    /// Remark.
    pub memo: Option<String>,
    /// Part that you bear, in yuan.
    pub merchant_contribute: Option<Money>,
    /// Part that others bear, in yuan.
    pub other_contribute: Option<Money>,
    /// Who those are.
    pub other_contribute_detail: Vec<ContributeDetail>,
    /// What the payer bought the voucher for, in yuan.
    pub purchase_buyer_contribute: Option<Money>,
    /// What you gave when the payer bought it, in yuan.
    pub purchase_merchant_contribute: Option<Money>,
    /// What Alipay gave when the payer bought it, in yuan.
    pub purchase_ant_contribute: Option<Money>,
}

/// One who bears part of a voucher.
#[alipay_model(setters)]
pub struct ContributeDetail {
    /// Kind, `PLATFORM` or `BRAND` for instance.
    pub contribute_type: Option<String>,
    /// How much, in yuan.
    pub contribute_amount: Option<Money>,
}

/// What a company pays for its people.
#[alipay_model(setters)]
pub struct EnterprisePayInfo {
    /// Whether a company pays.
    pub is_use_enterprise_pay: Option<bool>,
    /// What an invoice can be made out for, in yuan.
    pub invoice_amount: Option<Money>,
    /// Further facts, as the text of a JSON object.
    pub biz_info: Option<String>,
}

/// Facts about paying by touching a terminal.
#[alipay_model(setters)]
pub struct TapPayInfo {
    /// What the terminal was touched with.
    pub payment_medium_type: Option<String>,
    /// What the discount is called.
    pub total_discount_name: Option<String>,
    /// The discount, in yuan.
    pub total_discount_amount: Option<Money>,
}
