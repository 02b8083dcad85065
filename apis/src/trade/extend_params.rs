//! Business parameters of a payment.

use alipay_runtime::{BeijingTime, Money, alipay_model};

/// Extended business parameters.
#[alipay_model(setters)]
pub struct ExtendParams {
    /// Account of the system service provider (ISV), for its commission; begins with `2088`.
    #[alipay(max_len = 64)]
    pub sys_service_provider_id: Option<String>,
    /// Number of Huabei installments, such as `3`, `6` or `12`.
    #[alipay(max_len = 5)]
    pub hb_fq_num: Option<String>,
    /// Percentage of the installment fee that you pay: `0` or `100`.
    #[alipay(max_len = 3)]
    pub hb_fq_seller_percent: Option<String>,
    /// Industry data that is returned to Alipay, as the text of a JSON object.
    #[alipay(max_len = 512)]
    pub industry_reflux_info: Option<String>,
    /// Type of the card, such as `S0JP0000`.
    #[alipay(max_len = 32)]
    pub card_type: Option<String>,
    /// Seller name shown to the buyer in place of yours.
    #[alipay(max_len = 32)]
    pub specified_seller_name: Option<String>,
    /// Parameters of credit payments, as the text of a JSON object.
    pub credit_ext_info: Option<String>,
    /// Specifies whether the money stays frozen until the royalties are paid: `true` or `false`.
    pub royalty_freeze: Option<String>,
    /// Number of the installment order.
    pub tc_installment_order_id: Option<String>,
    /// Order number in the trade component of mini programs.
    pub trade_component_order_id: Option<String>,
}

/// Industry-specific parameters of a payment.
#[alipay_model(setters)]
pub struct BusinessParams {
    /// Time at which the buyer placed the order.
    pub actual_order_time: Option<BeijingTime>,
    /// Remark by the buyer.
    pub buyer_memo: Option<String>,
    /// Number of the campus card.
    #[alipay(max_len = 64, sensitive)]
    pub campus_card: Option<String>,
    /// Type of the campus card, such as `T0HK0000`.
    #[alipay(max_len = 128)]
    pub card_type: Option<String>,
    /// Amount paid by the buyer's company, in yuan.
    pub enterprise_pay_amount: Option<Money>,
    /// Information about the payment by the company, as text.
    pub enterprise_pay_info: Option<String>,
    /// Specifies whether the payer has to enter the password.
    pub force_pwd: Option<String>,
    /// Taxes on the goods, in yuan.
    pub good_taxes: Option<Money>,
    /// IP address from which the buyer orders.
    #[alipay(max_len = 64, sensitive)]
    pub mc_create_trade_ip: Option<String>,
    /// Part of the deposit that is unfrozen first.
    pub priority_unfreeze_asset: Option<String>,
    /// Business type of the mini program, such as `KX_SHOPPING`.
    pub tiny_app_merchant_biz_type: Option<String>,
}
