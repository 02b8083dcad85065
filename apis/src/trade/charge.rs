//! Fees.

use alipay_runtime::{Money, alipay_model};

use super::OneOrMany;

/// One fee of a trade.
#[alipay_model(setters)]
pub struct ChargeInfo {
    /// Kind of fee, `trade` for instance.
    pub charge_type: Option<String>,
    /// What you pay, in yuan.
    pub charge_fee: Option<Money>,
    /// What it was before reductions, in yuan.
    pub original_charge_fee: Option<Money>,
    /// Rate, such as `0.03`.
    pub switch_fee_rate: Option<String>,
    /// Whether the one who gets the money pays it: `Y` or `N`.
    pub is_rating_on_trade_receiver: Option<String>,
    /// Whether reductions apply: `Y` or `N`.
    pub is_rating_on_switch: Option<String>,
    /// What it is made of.
    pub sub_fee_detail_list: Option<OneOrMany<SubFee>>,
}

/// A part of a fee.
#[alipay_model(setters)]
pub struct SubFee {
    /// What you pay, in yuan.
    pub charge_fee: Option<Money>,
    /// What it was before reductions, in yuan.
    pub original_charge_fee: Option<Money>,
    /// Rate, such as `0.03`.
    pub switch_fee_rate: Option<String>,
}

/// One fee that came back with a refund.
#[alipay_model(setters)]
pub struct RefundChargeInfo {
    /// Kind of fee, `trade` for instance.
    pub charge_type: Option<String>,
    /// What came back, in yuan.
    pub refund_charge_fee: Option<Money>,
    /// Rate, such as `0.01`.
    pub switch_fee_rate: Option<String>,
    /// What it is made of.
    pub refund_sub_fee_detail_list: Option<OneOrMany<RefundSubFee>>,
}

/// A part of a fee that came back.
#[alipay_model(setters)]
pub struct RefundSubFee {
    /// What came back, in yuan.
    pub refund_charge_fee: Option<Money>,
    /// Rate, such as `0.01`.
    pub switch_fee_rate: Option<String>,
}

/// A service fee of a trade in full.
#[alipay_model(setters)]
pub struct IntactChargeInfo {
    /// Kind of service.
    pub service_type: Option<String>,
    /// Whom the service is for.
    pub service_target: Option<String>,
    /// What the service is called.
    pub product_name: Option<String>,
    /// Kind of bill.
    pub bill_type: Option<String>,
    /// What was to be paid, in yuan.
    pub plan_amount: Option<Money>,
    /// What was paid, in yuan.
    pub actual_amount: Option<Money>,
    /// State of the fee.
    pub status: Option<String>,
    /// Whether it came back.
    pub is_refund: Option<bool>,
    /// When it was paid.
    pub gmt_pay: Option<String>,
    /// Number of the fee.
    pub out_biz_no: Option<String>,
    /// Account that pays it.
    pub target_account_no: Option<String>,
    /// User that pays it.
    pub target_user_id: Option<String>,
}
