//! Error codes of merchants.

use alipay_runtime::alipay_enum;

/// Error codes of calls on [`MerchantApi`](super::MerchantApi).
#[alipay_enum]
pub enum MerchantErrorCode {
    /// Alipay failed. Retry after a pause.
    #[alipay("SYSTEM_ERROR")]
    SystemError,
    /// The file is too large.
    #[alipay("IMAGE_SIZE_OVERRANGE")]
    TooLarge,
    /// A parameter is invalid.
    #[alipay("PARAM_ILLEGAL")]
    InvalidParameter,
    /// A parameter is missing.
    #[alipay("ARGUMENT_NULL")]
    ParameterMissing,
    /// A parameter is malformed.
    #[alipay("ARGUMENT_ILLEGAL")]
    ParameterIllegal,
    /// Alipay's risk control rejected the picture.
    #[alipay("INFO_SEC_ERROR")]
    ContentRejected,
    /// Alipay rejected the file.
    #[alipay("FILE_CHECK_FAIL")]
    FileRejected,
    /// The upload is not possible. The message contains the reason.
    #[alipay("BIZ_ERROR")]
    BusinessError,
}
