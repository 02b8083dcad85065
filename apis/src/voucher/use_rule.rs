//! Rules of use: validity and usable times. Part of the newer form.

use alipay_runtime::{BeijingTime, alipay_model, values::CommaList};

use super::{DayRuleKind, PeriodKind};

/// When and how often a voucher can be used.
#[alipay_model(setters)]
pub struct VoucherUseRuleInfo {
    /// When.
    pub voucher_use_time_info: Option<VoucherUseTimeInfo>,
    /// How often the same voucher can be used.
    pub voucher_max_use_times: Option<i64>,
    /// How often one person can use vouchers of the activity.
    pub quantity_limit_per_user: Option<i64>,
    /// Period in which `quantity_limit_per_user` counts, in words of Alipay's.
    pub quantity_limit_per_user_period_type: Option<String>,
    /// Ways to pay that the voucher is restricted to, in words of Alipay's.
    pub payment_restriction_list: Option<Vec<String>>,
    /// Further conditions of your own, as text.
    pub voucher_use_ext_info: Option<String>,
}

/// When a voucher can be used.
#[alipay_model(setters)]
pub struct VoucherUseTimeInfo {
    /// How the time is named.
    pub period_type: Option<PeriodKind>,
    /// For [`PeriodKind::Absolute`].
    pub absolute_period_info: Option<VoucherAbsolutePeriodInfo>,
    /// For [`PeriodKind::Relative`].
    pub relative_period_info: Option<VoucherRelativePeriodInfo>,
}

/// From one point in time to another.
#[alipay_model(setters)]
pub struct VoucherAbsolutePeriodInfo {
    /// From when on.
    pub valid_begin_time: Option<BeijingTime>,
    /// Until when.
    pub valid_end_time: Option<BeijingTime>,
    /// The days and hours within that time.
    pub time_restrict_info: Option<TimeRestrictInfo>,
}

/// In days, counted from when the buyer got the voucher.
#[alipay_model(setters)]
pub struct VoucherRelativePeriodInfo {
    /// For how many days.
    pub valid_days_after_receive: Option<i64>,
    /// How many days the buyer has to wait before; 0 for none.
    pub wait_days_after_receive: Option<i64>,
    /// The days and hours within that time.
    pub time_restrict_info: Option<TimeRestrictInfo>,
}

/// Days and hours in which a voucher can be used, or cannot.
#[alipay_model(setters)]
pub struct TimeRestrictInfo {
    /// When it can.
    pub usable_period_info: Option<Vec<VoucherUseTimeRuleInfo>>,
    /// When it cannot.
    pub disable_period_info: Option<Vec<VoucherUseTimeRuleInfo>>,
}

/// A rule about days and hours. Fill the part that belongs to its kind.
#[alipay_model(setters)]
pub struct VoucherUseTimeRuleInfo {
    /// Which days it is about.
    pub rule_type: Option<DayRuleKind>,
    /// For [`DayRuleKind::Dates`].
    pub date_rule_info: Option<DateRuleInfo>,
    /// For [`DayRuleKind::Weekdays`].
    pub week_rule_info: Option<WeekRuleInfo>,
    /// For [`DayRuleKind::Holidays`].
    pub holiday_rule_info: Option<HolidayRuleInfo>,
}

/// Dates, and the hours on each.
#[alipay_model(setters)]
pub struct DateRuleInfo {
    /// The dates.
    pub date_range_info: Option<DateRangeInfo>,
    /// The hours.
    pub time_range_info: Option<TimeRangeInfo>,
}

/// Days of the week, and the hours on each.
#[alipay_model(setters)]
pub struct WeekRuleInfo {
    /// The days of the week, as numbers.
    pub week_day: Option<CommaList<String>>,
    /// The hours.
    pub time_range_info: Option<TimeRangeInfo>,
}

/// The hours on public holidays.
#[alipay_model(setters)]
pub struct HolidayRuleInfo {
    /// The hours.
    pub time_range_info: Option<TimeRangeInfo>,
}

/// From one date to another.
#[alipay_model(setters)]
pub struct DateRangeInfo {
    /// The first day, as `yyyy-MM-dd`.
    pub begin_date: Option<String>,
    /// The last day, as `yyyy-MM-dd`.
    pub end_date: Option<String>,
}

/// From one time of the day to another.
#[alipay_model(setters)]
pub struct TimeRangeInfo {
    /// From when on, as `HH:mm:ss`.
    pub begin_time: Option<String>,
    /// Until when.
    pub end_time_info: Option<EndTimeInfo>,
}

/// An end on the same day or on the next.
#[alipay_model(setters)]
pub struct EndTimeInfo {
    /// The time, as `HH:mm:ss`.
    pub end_time: Option<String>,
    /// Which of the two days, in words of Alipay's.
    pub end_time_type: Option<String>,
}
