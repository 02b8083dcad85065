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
}
