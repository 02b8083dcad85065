//! Error codes of vouchers.

use alipay_runtime::alipay_enum;

/// Error codes of calls on [`OrderVoucherApi`](super::OrderVoucherApi).
#[alipay_enum]
pub enum OrderVoucherErrorCode {
    /// Alipay failed: the outcome is unknown. Retry with the same request number.
    #[alipay("SYSTEM_ERROR")]
    SystemError,
    /// A parameter is missing or malformed. Correct the request.
    #[alipay("INVALID_PARAMETER")]
    InvalidParameter,
    /// A business rule does not allow this; the error message explains it. Look up the activity.
    #[alipay("BIZ_ERROR")]
    BusinessError,
    /// The activity does not exist.
    #[alipay("ACTIVITY_NOT_EXIST")]
    ActivityNotFound,
    /// The activity does not belong to you. Check the merchant and the access mode.
    #[alipay("ACTIVITY_NOT_PERMISSION")]
    ActivityNotPermitted,
    /// The voucher does not exist, or nobody has received it yet.
    #[alipay("VOUCHER_NOT_EXIST")]
    VoucherNotFound,
    /// The voucher is associated with another trade. Remove that association first.
    #[alipay("VOUCHER_ASSOCIATE_OTHER_TRADE_NO")]
    BelongsToOtherTrade,
    /// The voucher is not associated with the trade of the request.
    #[alipay("VOUCHER_ASSOCIATE_TRADE_NO_ERROR")]
    NotOfThisTrade,
    /// The discount is smaller than Alipay requires. Increase it.
    #[alipay("DISCOUNT_AMOUNT_INSUFFICIENT")]
    DiscountTooSmall,
    /// Rejected by Alipay's risk control. Contact Alipay.
    #[alipay("BUSINESS_HAS_RISK")]
    BusinessAtRisk,
}
