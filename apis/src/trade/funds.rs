//! Sources of the money of a payment or a refund.

use alipay_runtime::{Money, alipay_model};

/// Money from one source.
#[alipay_model(camel_case, setters)]
pub struct TradeFundBill {
    /// Source, such as `ALIPAYACCOUNT`, `PCREDIT` or `BANKCARD`.
    pub fund_channel: Option<String>,
    /// Amount in yuan.
    pub amount: Option<Money>,
    /// Amount actually paid by the source, in yuan, if it differs.
    pub real_amount: Option<Money>,
    /// Type of the bank card: `DEBIT_CARD`, `CREDIT_CARD` or `MIXED_CARD`.
    pub fund_type: Option<String>,
    /// Code of the bank.
    pub bank_code: Option<String>,
}

/// Voucher that was used.
#[alipay_model(camel_case, setters)]
pub struct VoucherDetail {
    /// ID of the voucher.
    pub id: Option<String>,
    /// ID of the voucher, by the name that notifications use.
    pub voucher_id: Option<String>,
    /// Name of the voucher.
    pub name: Option<String>,
    /// Type, such as `ALIPAY_FIX_VOUCHER` or `ALIPAY_ITEM_VOUCHER`.
    pub r#type: Option<String>,
    /// Value of the voucher, in yuan.
    pub amount: Option<Money>,
    /// ID of the voucher's template.
    pub template_id: Option<String>,
    /// Remark.
    pub memo: Option<String>,
    /// Contribution of the merchant, in yuan.
    pub merchant_contribute: Option<Money>,
    /// Contribution of others, in yuan.
    pub other_contribute: Option<Money>,
    /// Details of the contributions of others.
    pub other_contribute_detail: Vec<ContributeDetail>,
    /// Amount that the payer paid for the voucher, in yuan.
    pub purchase_buyer_contribute: Option<Money>,
    /// Contribution of the merchant when the payer bought the voucher, in yuan.
    pub purchase_merchant_contribute: Option<Money>,
    /// Contribution of Alipay when the payer bought the voucher, in yuan.
    pub purchase_ant_contribute: Option<Money>,
}

/// Contributor to a voucher.
#[alipay_model(camel_case, setters)]
pub struct ContributeDetail {
    /// Type of the contributor, such as `PLATFORM` or `BRAND`.
    pub contribute_type: Option<String>,
    /// Amount in yuan.
    pub contribute_amount: Option<Money>,
}

/// Discount on one of the goods.
#[alipay_model(camel_case, setters)]
pub struct DiscountedGoods {
    /// Number of the goods assigned by you.
    pub goods_id: Option<String>,
    /// Name of the goods.
    pub goods_name: Option<String>,
    /// Discount in yuan.
    pub discount_amount: Option<Money>,
    /// ID of the voucher that gave the discount.
    pub voucher_id: Option<String>,
}

/// Payment by the buyer's company.
#[alipay_model(setters)]
pub struct EnterprisePayInfo {
    /// Indicates whether a company pays.
    pub is_use_enterprise_pay: Option<bool>,
    /// Amount that can be invoiced, in yuan.
    pub invoice_amount: Option<Money>,
    /// Further data, as the text of a JSON object.
    pub biz_info: Option<String>,
}

/// Card of the health insurance.
#[alipay_model(camel_case, setters)]
pub struct MedicalInsurance {
    /// Type of the card.
    pub medicare_card_type: Option<String>,
    /// Masked name of the card's holder.
    #[alipay(sensitive)]
    pub medicare_card_holder_hidden_name: Option<String>,
}

/// Payment by tapping a terminal.
#[alipay_model(setters)]
pub struct TapPayInfo {
    /// Medium with which the terminal was tapped.
    pub payment_medium_type: Option<String>,
    /// Name of the discount.
    pub total_discount_name: Option<String>,
    /// Amount of the discount, in yuan.
    pub total_discount_amount: Option<Money>,
}
