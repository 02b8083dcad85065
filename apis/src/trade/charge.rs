//! Fees of trades and refunds.

use alipay_runtime::{Money, alipay_model};

use super::OneOrMany;

/// Fee of a trade.
#[alipay_model(setters)]
pub struct ChargeInfo {
    /// Type of the fee, such as `trade`.
    pub charge_type: Option<String>,
    /// Actual fee, in yuan.
    pub charge_fee: Option<Money>,
    /// Fee before reductions, in yuan.
    pub original_charge_fee: Option<Money>,
    /// Fee rate, such as `0.03`.
    pub switch_fee_rate: Option<String>,
    /// Indicates whether the receiver of the money pays the fee: `Y` or `N`.
    pub is_rating_on_trade_receiver: Option<String>,
    /// Indicates whether reductions apply: `Y` or `N`.
    pub is_rating_on_switch: Option<String>,
    /// Components of the fee.
    pub sub_fee_detail_list: Option<OneOrMany<SubFee>>,
}

/// Component of a fee.
#[alipay_model(setters)]
pub struct SubFee {
    /// Actual fee, in yuan.
    pub charge_fee: Option<Money>,
    /// Fee before reductions, in yuan.
    pub original_charge_fee: Option<Money>,
    /// Fee rate, such as `0.03`.
    pub switch_fee_rate: Option<String>,
}

/// Fee that was returned with a refund.
#[alipay_model(setters)]
pub struct RefundChargeInfo {
    /// Type of the fee, such as `trade`.
    pub charge_type: Option<String>,
    /// Returned fee, in yuan.
    pub refund_charge_fee: Option<Money>,
    /// Fee rate, such as `0.01`.
    pub switch_fee_rate: Option<String>,
    /// Components of the fee.
    pub refund_sub_fee_detail_list: Option<OneOrMany<RefundSubFee>>,
}

/// Component of a returned fee.
#[alipay_model(setters)]
pub struct RefundSubFee {
    /// Returned fee, in yuan.
    pub refund_charge_fee: Option<Money>,
    /// Fee rate, such as `0.01`.
    pub switch_fee_rate: Option<String>,
}

/// Complete service fee of a trade.
#[alipay_model(setters)]
pub struct IntactChargeInfo {
    /// Type of the service.
    pub service_type: Option<String>,
    /// Target of the service.
    pub service_target: Option<String>,
    /// Name of the service.
    pub product_name: Option<String>,
    /// Type of the bill.
    pub bill_type: Option<String>,
    /// Planned amount, in yuan.
    pub plan_amount: Option<Money>,
    /// Actual amount, in yuan.
    pub actual_amount: Option<Money>,
    /// State of the fee.
    pub status: Option<String>,
    /// Indicates whether the fee was returned.
    pub is_refund: Option<bool>,
    /// Time of payment.
    pub gmt_pay: Option<String>,
    /// Number of the fee.
    pub out_biz_no: Option<String>,
    /// Account that pays the fee.
    pub target_account_no: Option<String>,
    /// User who pays the fee.
    pub target_user_id: Option<String>,
}
