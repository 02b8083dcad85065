//! Error codes of merchants.

use alipay_runtime::alipay_enum;

/// Why a call of [`MerchantApi`](super::MerchantApi) was refused.
#[alipay_enum]
pub enum MerchantErrorCode {
    /// A fault at Alipay. Try again after a pause.
    #[alipay("SYSTEM_ERROR")]
    SystemError,
    /// The file is too large.
    #[alipay("IMAGE_SIZE_OVERRANGE")]
    TooLarge,
    /// A parameter is not one that Alipay takes.
    #[alipay("PARAM_ILLEGAL")]
    InvalidParameter,
}
