//! Rules of use: validity and usable times. Part of the newer form.

use alipay_runtime::{BeijingTime, alipay_model, values::CommaList};

use super::{DayRuleKind, PeriodKind};

/// Validity and usage limits of a voucher.
#[alipay_model(setters)]
pub struct VoucherUseRuleInfo {
    /// Validity of the voucher.
    pub voucher_use_time_info: Option<VoucherUseTimeInfo>,
    /// Maximum number of uses per voucher.
    pub voucher_max_use_times: Option<i64>,
    /// Maximum number of uses of the activity's vouchers per person.
    pub quantity_limit_per_user: Option<i64>,
    /// Period in which `quantity_limit_per_user` applies, as defined by Alipay.
    pub quantity_limit_per_user_period_type: Option<String>,
    /// Payment methods to which the voucher is restricted, as defined by Alipay.
    pub payment_restriction_list: Option<Vec<String>>,
    /// Further conditions of your own, as text.
    pub voucher_use_ext_info: Option<String>,
}

/// Validity of a voucher.
#[alipay_model(setters)]
pub struct VoucherUseTimeInfo {
    /// Kind of the period.
    pub period_type: Option<PeriodKind>,
    /// For [`PeriodKind::Absolute`].
    pub absolute_period_info: Option<VoucherAbsolutePeriodInfo>,
    /// For [`PeriodKind::Relative`].
    pub relative_period_info: Option<VoucherRelativePeriodInfo>,
}

/// Period from one point in time to another.
#[alipay_model(setters)]
pub struct VoucherAbsolutePeriodInfo {
    /// Start of the validity.
    pub valid_begin_time: Option<BeijingTime>,
    /// End of the validity.
    pub valid_end_time: Option<BeijingTime>,
    /// Days and hours within that period.
    pub time_restrict_info: Option<TimeRestrictInfo>,
}

/// Number of days, counted from the receipt of the voucher.
#[alipay_model(setters)]
pub struct VoucherRelativePeriodInfo {
    /// Number of days of validity.
    pub valid_days_after_receive: Option<i64>,
    /// Number of days between the receipt and the validity; 0 for none.
    pub wait_days_after_receive: Option<i64>,
    /// Days and hours within that period.
    pub time_restrict_info: Option<TimeRestrictInfo>,
}

/// Days and hours in which a voucher can or cannot be used.
#[alipay_model(setters)]
pub struct TimeRestrictInfo {
    /// Times at which it can be used.
    pub usable_period_info: Option<Vec<VoucherUseTimeRuleInfo>>,
    /// Times at which it cannot be used.
    pub disable_period_info: Option<Vec<VoucherUseTimeRuleInfo>>,
}

/// Rule about days and hours. Set the part for its kind.
#[alipay_model(setters)]
pub struct VoucherUseTimeRuleInfo {
    /// Kind of days.
    pub rule_type: Option<DayRuleKind>,
    /// For [`DayRuleKind::Dates`].
    pub date_rule_info: Option<DateRuleInfo>,
    /// For [`DayRuleKind::Weekdays`].
    pub week_rule_info: Option<WeekRuleInfo>,
    /// For [`DayRuleKind::Holidays`].
    pub holiday_rule_info: Option<HolidayRuleInfo>,
}

/// Dates and the hours on each of them.
#[alipay_model(setters)]
pub struct DateRuleInfo {
    /// Range of dates.
    pub date_range_info: Option<DateRangeInfo>,
    /// Hours of the day.
    pub time_range_info: Option<TimeRangeInfo>,
}

/// Days of the week and the hours on each of them.
#[alipay_model(setters)]
pub struct WeekRuleInfo {
    /// Days of the week, as numbers.
    pub week_day: Option<CommaList<String>>,
    /// Hours of the day.
    pub time_range_info: Option<TimeRangeInfo>,
}

/// Hours on public holidays.
#[alipay_model(setters)]
pub struct HolidayRuleInfo {
    /// Hours of the day.
    pub time_range_info: Option<TimeRangeInfo>,
}

/// Range of dates.
#[alipay_model(setters)]
pub struct DateRangeInfo {
    /// First day, as `yyyy-MM-dd`.
    pub begin_date: Option<String>,
    /// Last day, as `yyyy-MM-dd`.
    pub end_date: Option<String>,
}

/// Range of hours.
#[alipay_model(setters)]
pub struct TimeRangeInfo {
    /// Start of the range, as `HH:mm:ss`.
    pub begin_time: Option<String>,
    /// End of the range.
    pub end_time_info: Option<EndTimeInfo>,
}

/// End of a range, on the same or the next day.
#[alipay_model(setters)]
pub struct EndTimeInfo {
    /// Time of the day, as `HH:mm:ss`.
    pub end_time: Option<String>,
    /// Same or next day, as defined by Alipay.
    pub end_time_type: Option<String>,
}
