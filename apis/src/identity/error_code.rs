//! Error codes.

use alipay_runtime::alipay_enum;

/// Error codes of calls on [`IdentityApi`](super::IdentityApi).
#[alipay_enum]
pub enum IdentityErrorCode {
    /// Alipay failed. Retry after a pause.
    #[alipay("SYSTEM_ERROR")]
    SystemError,
    /// Alipay failed for an unknown reason. Retry after a pause.
    #[alipay("UNKNOWN_ERROR")]
    UnknownError,
    /// A parameter is missing or malformed. Correct the request.
    #[alipay("ILLEGAL_ARGUMENT_FORMAT")]
    InvalidParameter,
    /// Your contract does not include identity checks, or is not in effect. Sign it in the console.
    #[alipay("ARRANGEMENT_STATUS_ERROR")]
    NotSigned,
    /// The check has expired: it is valid for 23 hours. Start a new one.
    #[alipay("CERTIFY_ID_EXPIRED")]
    CheckExpired,
    /// The check does not exist. Start a new one.
    #[alipay("OPEN_CERTIFY_BILL_NOT_EXIST")]
    CheckNotFound,
    /// The state of the check does not allow this: the user has not completed it yet.
    #[alipay("OPEN_CERTIFY_BILL_STATUS_ERROR")]
    CheckUndecided,
    /// The picture of the user's face is not available.
    #[alipay("UNABLE_GET_IMAGE")]
    ImageUnavailable,
}
