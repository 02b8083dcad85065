//! Business parameters of a payment.

use alipay_runtime::{BeijingTime, Money, alipay_model};

/// Further conditions of the business.
#[alipay_model(setters)]
pub struct ExtendParams {
    /// Account of the provider whose system makes the trade, for its commission; `2088` at its start.
    #[alipay(max_len = 64)]
    pub sys_service_provider_id: Option<String>,
    /// Number of instalments on Huabei, such as `3`, `6` or `12`.
    #[alipay(max_len = 5)]
    pub hb_fq_num: Option<String>,
    /// Part of the instalment fee that you bear, in per cent: `0` or `100`.
    #[alipay(max_len = 3)]
    pub hb_fq_seller_percent: Option<String>,
    /// Facts about the line of business that flow back to Alipay, as the text of a JSON object.
    #[alipay(max_len = 512)]
    pub industry_reflux_info: Option<String>,
    /// Kind of card, such as `S0JP0000`.
    #[alipay(max_len = 32)]
    pub card_type: Option<String>,
    /// Name that the buyer sees in place of yours.
    #[alipay(max_len = 32)]
    pub specified_seller_name: Option<String>,
    /// Conditions of paying on credit, as the text of a JSON object.
    pub credit_ext_info: Option<String>,
    /// Whether the money stays frozen until it is shared out: `true` or `false`.
    pub royalty_freeze: Option<String>,
    /// Number of the instalment order.
    pub tc_installment_order_id: Option<String>,
    /// Number of the order in the trade component of mini programs.
    pub trade_component_order_id: Option<String>,
}

/// Details of a line of business.
#[alipay_model(setters)]
pub struct BusinessParams {
    /// When the buyer really ordered.
    pub actual_order_time: Option<BeijingTime>,
    /// What the buyer wrote.
    pub buyer_memo: Option<String>,
    /// Number of a campus card.
    #[alipay(max_len = 64, sensitive)]
    pub campus_card: Option<String>,
    /// Kind of that card, such as `T0HK0000`.
    #[alipay(max_len = 128)]
    pub card_type: Option<String>,
    /// What a company pays for its people, in yuan.
    pub enterprise_pay_amount: Option<Money>,
    /// Facts about that, as text.
    pub enterprise_pay_info: Option<String>,
    /// Whether the payer has to enter the password.
    pub force_pwd: Option<String>,
    /// Taxes on the goods, in yuan.
    pub good_taxes: Option<Money>,
    /// Network address that the buyer orders from.
    #[alipay(max_len = 64, sensitive)]
    pub mc_create_trade_ip: Option<String>,
    /// What to set free first of a deposit.
    pub priority_unfreeze_asset: Option<String>,
    /// Line of business of the mini program, such as `KX_SHOPPING`.
    pub tiny_app_merchant_biz_type: Option<String>,
}
