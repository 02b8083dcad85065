//! Error codes of vouchers.

use alipay_runtime::alipay_enum;

/// Why a call of [`OrderVoucherApi`](super::OrderVoucherApi) was refused.
#[alipay_enum]
pub enum OrderVoucherErrorCode {
    /// A fault at Alipay: the outcome is unknown. Send the same call again, with the same number.
    #[alipay("SYSTEM_ERROR")]
    SystemError,
    /// A parameter is missing or malformed. Correct the request.
    #[alipay("INVALID_PARAMETER")]
    InvalidParameter,
    /// A rule of the business forbids it; the message says which. Query the activity.
    #[alipay("BIZ_ERROR")]
    BusinessError,
    /// There is no such activity.
    #[alipay("ACTIVITY_NOT_EXIST")]
    ActivityNotFound,
    /// The activity is not one of yours. Check the merchant and the access mode.
    #[alipay("ACTIVITY_NOT_PERMISSION")]
    ActivityNotPermitted,
    /// There is no such voucher, or nobody has got it yet.
    #[alipay("VOUCHER_NOT_EXIST")]
    VoucherNotFound,
    /// The voucher belongs to another trade. Take it off that one first.
    #[alipay("VOUCHER_ASSOCIATE_OTHER_TRADE_NO")]
    BelongsToOtherTrade,
    /// The voucher does not belong to the trade that you named.
    #[alipay("VOUCHER_ASSOCIATE_TRADE_NO_ERROR")]
    NotOfThisTrade,
    /// The discount is smaller than Alipay asks for. Raise it.
    #[alipay("DISCOUNT_AMOUNT_INSUFFICIENT")]
    DiscountTooSmall,
    /// Alipay's risk checks stopped it. Ask Alipay.
    #[alipay("BUSINESS_HAS_RISK")]
    BusinessAtRisk,
}
