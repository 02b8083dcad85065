//! Enumerations that several calls share. All are open: an unknown value is kept as `Unknown`.

use alipay_runtime::alipay_enum;

/// Party that manages an activity.
#[alipay_enum]
pub enum MerchantAccessMode {
    /// The merchant.
    #[alipay("SELF_MODE")]
    Merchant,
    /// A service provider, on behalf of the merchant.
    #[alipay("AGENCY_MODE")]
    Agency,
}

/// Type of a voucher.
#[alipay_enum]
pub enum VoucherType {
    /// Fixed amount off the price.
    #[alipay("FIX_VOUCHER")]
    Fixed,
    /// Percentage off the price.
    #[alipay("DISCOUNT_VOUCHER")]
    Discount,
    /// Special price.
    #[alipay("SPECIAL_VOUCHER")]
    SpecialPrice,
    /// Exchange for goods or a service.
    #[alipay("EXCHANGE_VOUCHER")]
    Exchange,
}

/// Kind of a voucher of the type [`Exchange`](VoucherType::Exchange).
#[alipay_enum]
pub enum ExchangeKind {
    /// Group purchase.
    #[alipay("GROUP_BUY_EXCHANGE_VOUCHER")]
    GroupPurchase,
    /// Amount of money.
    #[alipay("FIX_EXCHANGE_VOUCHER")]
    Amount,
}

/// Origin of voucher codes.
#[alipay_enum]
pub enum CodeMode {
    /// You deposit codes beforehand, and Alipay picks one at random.
    #[alipay("MERCHANT_UPLOAD")]
    Deposited,
    /// You provide the code when a voucher is distributed.
    #[alipay("MERCHANT_API")]
    Named,
}

/// State of an activity.
#[alipay_enum]
pub enum ActivityStatus {
    /// Active: vouchers are distributed from the start time.
    #[alipay("ACTIVE")]
    Active,
    /// Paused by the merchant: no vouchers are distributed.
    #[alipay("PAUSE")]
    Paused,
}

/// Kind of places in which a voucher can be used.
#[alipay_enum]
pub enum PlaceKind {
    /// Shops.
    #[alipay("SHOP")]
    Shops,
    /// Cities.
    #[alipay("CITY_CODE")]
    Cities,
}

/// Kind of validity period of a voucher.
#[alipay_enum]
pub enum PeriodKind {
    /// Period from one point in time to another.
    #[alipay("ABSOLUTE")]
    Absolute,
    /// Number of days, counted from the receipt of the voucher.
    #[alipay("RELATIVE")]
    Relative,
}

/// Kind of days to which a rule applies.
#[alipay_enum]
pub enum DayRuleKind {
    /// Dates.
    #[alipay("DATE")]
    Dates,
    /// Days of the week.
    #[alipay("WEEK")]
    Weekdays,
    /// Public holidays.
    #[alipay("HOLIDAY")]
    Holidays,
}
