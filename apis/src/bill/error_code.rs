//! Error codes.

use alipay_runtime::alipay_enum;

/// Error codes of calls on [`BillApi`](super::BillApi).
#[alipay_enum]
pub enum BillErrorCode {
    /// Alipay failed. Retry after a pause.
    #[alipay("SYSTEM_ERROR")]
    SystemError,
    /// Alipay failed for an unknown reason. Retry after a pause.
    #[alipay("UNKNOWN_ERROR")]
    UnknownError,
    /// Alipay is busy. Retry after a pause.
    #[alipay("SYSTEM_BUSY")]
    SystemBusy,
    /// Too many calls. Retry after a pause.
    #[alipay("SYSTEM_RATE_LIMIT")]
    TooManyCalls,
    /// The query took too long. Retry with a shorter period.
    #[alipay("DATA_QUERY_TIMEOUT")]
    QueryTimeout,
    /// The data is not ready yet. Retry later.
    #[alipay("PROCESSING")]
    Processing,
    /// A parameter is missing or malformed. Correct the request.
    #[alipay("INVALID_PARAMETER")]
    InvalidParameter,
    /// Alternative code for a missing or malformed parameter.
    #[alipay("ILLEGAL_ARGUMENT")]
    IllegalArgument,
    /// Alternative code for a missing or malformed parameter, such as a future day. (The spelling of the code
    /// is Alipay's.)
    #[alipay("INVAILID_ARGUMENTS")]
    InvalidArguments,
    /// There were no entries in the period, so that there is no bill.
    #[alipay("NO_BILL_DATA")]
    NoBillData,
    /// The bill does not exist, or is not ready yet. Retry after 9:00 of the next day.
    #[alipay("BILL_NOT_EXIST")]
    BillNotFound,
    /// The period begins before your account was opened.
    #[alipay("BILL_DATE_BEFORE_REGISTRATION")]
    BeforeRegistration,
    /// The type of the bill is not supported.
    #[alipay("TYPE_NOT_SUPPORTED")]
    TypeNotSupported,
    /// The receipt cannot be made. The message contains the reason.
    #[alipay("BIZ_ERROR")]
    BusinessError,
    /// The merchant's agreement is not in effect, or does not belong to you.
    #[alipay("AGREEMENT_CHECK_FAIL")]
    AgreementInvalid,
    /// The merchant's agreement is not in effect, or does not belong to you.
    #[alipay("USER_AGREEMENT_CHECK_FAIL")]
    UserAgreementInvalid,
    /// The call on behalf of the merchant was refused. Ask the merchant to authorize you again.
    #[alipay("ISV_BUSINESS_FAILED")]
    ProviderRefused,
}
