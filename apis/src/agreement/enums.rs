//! Enumerations that several calls share. All are open: an unknown value is kept as `Unknown`.

use alipay_runtime::alipay_enum;

/// State of an agreement.
#[alipay_enum]
pub enum AgreementStatus {
    /// Not in effect yet; the user can sign again.
    #[alipay("TEMP")]
    Temporary,
    /// In effect.
    #[alipay("NORMAL")]
    Normal,
    /// Suspended.
    #[alipay("STOP")]
    Stopped,
    /// Ended.
    #[alipay("UNSIGN")]
    Unsigned,
}

/// Product of an agreement.
#[alipay_enum]
pub enum AgreementProduct {
    /// Charges after a service, whenever they fall due.
    #[alipay("GENERAL_WITHHOLDING_P")]
    General,
    /// Charges in every period.
    #[alipay("CYCLE_PAY_AUTH_P")]
    Cycle,
}

/// Unit of a period.
#[alipay_enum]
pub enum PeriodType {
    /// Days.
    #[alipay("DAY")]
    Day,
    /// Months.
    #[alipay("MONTH")]
    Month,
}
