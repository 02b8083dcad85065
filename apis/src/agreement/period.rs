//! Rules of periodic charges.

use alipay_runtime::{BeijingTime, Money, alipay_model};

use super::PeriodType;

/// Rule of periodic charges.
#[alipay_model(setters)]
pub struct PeriodRule {
    /// Unit of the period.
    pub period_type: Option<PeriodType>,
    /// Length of the period, in that unit. At least 7 days.
    #[alipay(min = 1)]
    pub period: Option<u32>,
    /// Day of the first charge, as `yyyy-MM-dd`. Not later than the 28th of a month.
    #[alipay(max_len = 32)]
    pub execute_time: Option<String>,
    /// Largest amount of one charge, in yuan.
    #[alipay(min = "0.01")]
    pub single_amount: Option<Money>,
    /// Largest amount of all charges, in yuan.
    pub total_amount: Option<Money>,
    /// Largest number of charges.
    #[alipay(min = 1)]
    pub total_payments: Option<u32>,
    /// Rules of the scene.
    pub scene_rule_params: Option<SceneRule>,
}

/// Rules of the scene of periodic charges.
#[alipay_model(setters)]
pub struct SceneRule {
    /// Number of periods at a discount.
    #[alipay(max_len = 32)]
    pub discount_period: Option<String>,
    /// Number of periods at a low price.
    #[alipay(max_len = 32)]
    pub low_price_period: Option<String>,
}

/// Planned charge.
#[alipay_model(setters)]
pub struct ExecutionPlan {
    /// Number of the period.
    pub period_id: Option<String>,
    /// Planned time of the charge.
    pub execute_time: Option<BeijingTime>,
    /// Latest time of the charge.
    pub latest_execute_time: Option<BeijingTime>,
    /// Amount in yuan.
    pub single_amount: Option<Money>,
}
