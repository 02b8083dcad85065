//! Opening hours.

use alipay_runtime::alipay_model;

/// Opening hours of one day of the week.
#[alipay_model(setters)]
pub struct BusinessTime {
    /// Day of the week, from 1 (Monday) to 7.
    #[alipay(min = 1, max = 7)]
    pub week_day: Option<u32>,
    /// Opening time, as `HH:mm`.
    #[alipay(max_len = 8)]
    pub open_time: Option<String>,
    /// Closing time, as `HH:mm`.
    #[alipay(max_len = 8)]
    pub close_time: Option<String>,
}

/// Opening hours of one day of the week, in periods.
#[alipay_model(setters)]
pub struct BusinessDay {
    /// Day of the week, from 1 (Monday) to 7.
    #[alipay(min = 1, max = 7)]
    pub week_day: Option<u32>,
    /// Periods.
    pub time_period: Option<Vec<BusinessPeriod>>,
}

/// Period in which a shop is open.
#[alipay_model(setters)]
pub struct BusinessPeriod {
    /// Opening time, as `HH:mm`.
    #[alipay(max_len = 8)]
    pub open_time: Option<String>,
    /// Closing time, as `HH:mm`.
    #[alipay(max_len = 8)]
    pub close_time: Option<String>,
}
