//! Enumerations that several calls share. All are open: an unknown value is kept as `Unknown`.

use alipay_runtime::alipay_enum;

/// Who runs an activity.
#[alipay_enum]
pub enum MerchantAccessMode {
    /// The merchant.
    #[alipay("SELF_MODE")]
    Merchant,
    /// A service provider, for the merchant.
    #[alipay("AGENCY_MODE")]
    Agency,
}

/// What a voucher is good for.
#[alipay_enum]
pub enum VoucherType {
    /// A fixed amount off the price.
    #[alipay("FIX_VOUCHER")]
    Fixed,
    /// A rate off the price.
    #[alipay("DISCOUNT_VOUCHER")]
    Discount,
    /// A special price.
    #[alipay("SPECIAL_VOUCHER")]
    SpecialPrice,
    /// Goods or a service in exchange.
    #[alipay("EXCHANGE_VOUCHER")]
    Exchange,
}

/// What a voucher of the type [`Exchange`](VoucherType::Exchange) is to buyers.
#[alipay_enum]
pub enum ExchangeKind {
    /// A group purchase.
    #[alipay("GROUP_BUY_EXCHANGE_VOUCHER")]
    GroupPurchase,
    /// An amount of money.
    #[alipay("FIX_EXCHANGE_VOUCHER")]
    Amount,
}

/// Where the codes of vouchers come from.
#[alipay_enum]
pub enum CodeMode {
    /// You deposit codes beforehand, and Alipay takes one at random.
    #[alipay("MERCHANT_UPLOAD")]
    Deposited,
    /// You name the code when a voucher is given out.
    #[alipay("MERCHANT_API")]
    Named,
}

/// Whether an activity runs.
#[alipay_enum]
pub enum ActivityStatus {
    /// It runs: vouchers are given out from the start of its time on.
    #[alipay("ACTIVE")]
    Active,
    /// The merchant paused it: nobody gets a voucher.
    #[alipay("PAUSE")]
    Paused,
}

/// How the place is named in which a voucher can be used.
#[alipay_enum]
pub enum PlaceKind {
    /// By shops.
    #[alipay("SHOP")]
    Shops,
    /// By cities.
    #[alipay("CITY_CODE")]
    Cities,
}

/// How the time is named in which a voucher can be used.
#[alipay_enum]
pub enum PeriodKind {
    /// From one point in time to another.
    #[alipay("ABSOLUTE")]
    Absolute,
    /// In days, counted from when the buyer got the voucher.
    #[alipay("RELATIVE")]
    Relative,
}

/// Which days a rule is about.
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
