//! Layouts of times. Written as values, because the macro of `time` for them is a crate of its own, which every user would
//! build.

use time::format_description::{
    BorrowedFormatItem::{self, Component, StringLiteral},
    Component::{CalendarYearFullExtendedRange, Day, Hour24, Minute, MonthNumerical, Second, Subsecond},
    modifier,
};

/// `yyyy-MM-dd HH:mm:ss`.
pub(super) const SECONDS: &[BorrowedFormatItem<'_>] = &[
    Component(CalendarYearFullExtendedRange(modifier::CalendarYearFullExtendedRange::default())),
    StringLiteral("-"),
    Component(MonthNumerical(modifier::MonthNumerical::default())),
    StringLiteral("-"),
    Component(Day(modifier::Day::default())),
    StringLiteral(" "),
    Component(Hour24(modifier::Hour24::default())),
    StringLiteral(":"),
    Component(Minute(modifier::Minute::default())),
    StringLiteral(":"),
    Component(Second(modifier::Second::default())),
];

/// `yyyy-MM-dd HH:mm:ss` with any number of decimals.
pub(super) const DECIMALS: &[BorrowedFormatItem<'_>] = &[
    BorrowedFormatItem::Compound(SECONDS),
    StringLiteral("."),
    Component(Subsecond(modifier::Subsecond::default())),
];
