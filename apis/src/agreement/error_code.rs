//! Error codes.

use alipay_runtime::alipay_enum;

/// Error codes of calls on [`AgreementApi`](super::AgreementApi).
#[alipay_enum]
pub enum AgreementErrorCode {
    /// Alipay failed: the outcome is unknown. Look up the agreement.
    #[alipay("SYSTEM_ERROR")]
    SystemError,
    /// A parameter is missing or malformed. Correct the request.
    #[alipay("INVALID_PARAMETER")]
    InvalidParameter,
    /// Alternative code for a missing or malformed parameter.
    #[alipay("ILLEGAL_PARAMS")]
    IllegalParameters,
    /// The agreement does not exist, or the user has not signed yet.
    #[alipay("USER_AGREEMENT_NOT_EXIST")]
    AgreementNotFound,
    /// Alternative code for an agreement that does not exist.
    #[alipay("AGREEMENT_NOT_EXIST")]
    AgreementNotFoundOnUnsign,
    /// Alternative code for an agreement that does not exist. (The spelling of the code is Alipay's.)
    #[alipay("AGREEMENT_NOT_EXSIT")]
    AgreementNotFoundMisspelt,
    /// The agreement was ended.
    #[alipay("AGREEMENT_HAS_UNSIGNED")]
    AlreadyEnded,
    /// The agreement is not in effect.
    #[alipay("USER_AGREEMENT_STATUS_NOT_NORMAL")]
    StatusNotNormal,
    /// Alternative code for an agreement that is not in effect.
    #[alipay("USER_AGREEMENT_STATUS_IS_NOT_NORMAL")]
    StatusIsNotNormal,
    /// The agreement has expired.
    #[alipay("USER_AGREEMENT_STATUS_IS_EXPIRED")]
    StatusExpired,
    /// The end of the agreement has passed.
    #[alipay("USER_AGREEMENT_IS_OUT_OF_DATE")]
    OutOfDate,
    /// The agreement could not be ended. Retry.
    #[alipay("USER_AGREEMENT_UNSIGN_FAIL")]
    UnsignFailed,
    /// The agreement could not be looked up. Retry.
    #[alipay("USER_AGREEMENT_QUERY_FAIL")]
    QueryFailed,
    /// The user's wish to end the agreement cannot be rejected.
    #[alipay("ASYNC_UNSIGN_CAN_NOT_REJECT")]
    UnsignCannotBeRejected,
    /// The agreement belongs to another merchant.
    #[alipay("AUTHOREE_IS_NOT_MATCH")]
    OfAnotherMerchant,
    /// The user does not exist.
    #[alipay("USER_NOT_EXIST_ERROR")]
    UserNotFound,
    /// Alternative code for a user that does not exist. (The spelling of the code is Alipay's.)
    #[alipay("USER_NOT_EXSIT_ERROR")]
    UserNotFoundMisspelt,
    /// Several users have this login name. Use the user ID.
    #[alipay("LOGONID_IS_REPEATED")]
    LogonIdAmbiguous,
    /// The product is unknown, or not part of your contract.
    #[alipay("PRODUCT_CODE_NOT_SUPPORTED_ERROR")]
    ProductNotSupported,
    /// The product to change to is invalid.
    #[alipay("PRODUCT_CODE_IS_INVALID")]
    ProductInvalid,
    /// The product was already changed.
    #[alipay("PRODUCTCODE_ALREADY_UPDATE")]
    AlreadyTransferred,
    /// The agreement does not allow this change.
    #[alipay("NOT_SUPPORTED_BUSINESS")]
    NotSupported,
    /// Your contract does not include the product. Sign it in the console.
    #[alipay("MERCHANT_AGREEMENT_IS_NOT_EXIST")]
    NotSigned,
    /// Your contract has expired.
    #[alipay("MERCHANT_AGREEMENT_IS_EXPIRED")]
    ContractExpired,
    /// Your account is in an invalid state. Contact Alipay.
    #[alipay("MERCHANT_STATUS_IS_NOT_NORMAL")]
    MerchantStatusInvalid,
    /// The day of the charge is not allowed: in the past, or too far away.
    #[alipay("ILLEGAL_EXECUTION_TIME")]
    DeductTimeInvalid,
    /// The agreement is not one of periodic charges, or is not in effect.
    #[alipay("ILLEGAL_AGREEMENT")]
    NotPeriodic,
    /// You may not send this call.
    #[alipay("MERCHANT_NOT_SUPPORT")]
    MerchantNotSupported,
    /// You may not send this call.
    #[alipay("NOT_SUPPORT_MERCHANT")]
    NotSupportedForMerchant,
    /// The agreement was already migrated.
    #[alipay("AGREEMENT_ALREADY_MIGRATED")]
    AlreadyMigrated,
    /// The agreement number is invalid.
    #[alipay("AGREEMENT_NO_IS_INVALID")]
    NumberInvalid,
    /// The token was issued for another agreement.
    #[alipay("AGREEMENT_NO_IS_NOT_MATCH")]
    NumberMismatch,
    /// The token does not exist, or has expired.
    #[alipay("APPLY_TOKEN_NOT_EXIST")]
    TokenNotFound,
}
