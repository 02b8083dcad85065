//! Error codes.

use alipay_runtime::alipay_enum;

/// Error codes of the calls of this module. Alipay has more codes; these are the ones that require an action
/// of the program or of the people who run it.
#[alipay_enum]
pub enum ProviderErrorCode {
    /// Alipay failed: the outcome is unknown. Look it up.
    #[alipay("SYSTEM_ERROR")]
    SystemError,
    /// Alipay failed for an unknown reason. Look it up.
    #[alipay("UNKNOWN_EXCEPTION")]
    UnknownException,
    /// A parameter is missing or malformed. Correct the request.
    #[alipay("INVALID_PARAMETER")]
    InvalidParameter,
    /// Alternative code for a missing or malformed parameter.
    #[alipay("INVALID_PARAMS")]
    InvalidParams,
    /// Alternative code for a missing or malformed parameter.
    #[alipay("ILLEGAL_PARAMS")]
    IllegalParams,
    /// The operation is not possible. The message contains the reason.
    #[alipay("BIZ_ERROR")]
    BusinessError,
    /// The number of the batch is invalid.
    #[alipay("INVALID_BATCH_NO")]
    BatchNoInvalid,
    /// The batch does not exist.
    #[alipay("BATCH_IS_NOT_EXIST")]
    BatchNotFound,
    /// The batch was submitted or dropped, or its hour has passed. Open a new one.
    #[alipay("BATCH_STATUS_IS_FINAL")]
    BatchFinal,
    /// The batch is empty. Add a contract first.
    #[alipay("BATCH_IS_EMPTY")]
    BatchEmpty,
    /// The batch was not submitted yet.
    #[alipay("BATCH_STATUS_NOT_SUBMIT")]
    BatchNotSubmitted,
    /// The batch belongs to another application.
    #[alipay("NO_APP_PERMISSION")]
    BatchOfAnotherApp,
    /// You may not do this.
    #[alipay("NO_PERMISSION")]
    NoPermission,
    /// Your application is not that of a service provider.
    #[alipay("NOT_ISV_APP_TYPE")]
    NotAProviderApp,
    /// You are not a service provider. Apply for the role in the console.
    #[alipay("ILLEGAL_ISV_USER")]
    NotAProvider,
    /// Your kind of provider is not admitted to this.
    #[alipay("ISV_IDENTITY_NOT_SATISFY")]
    ProviderNotAdmitted,
    /// You are not admitted to this call. Contact Alipay.
    #[alipay("ISV_NOT_IN_WHITELIST")]
    ProviderNotInvited,
    /// You are not admitted to this product. Contact Alipay.
    #[alipay("OPEN_API_SIGN_ISV_NOT_IN_WHITELIST")]
    ProviderNotInvitedToSign,
    /// Your contract as a provider ended.
    #[alipay("SP_DISCARD")]
    ProviderEnded,
    /// Your contract as a provider is suspended or ended.
    #[alipay("SP_PAUSE_OR_DELETE")]
    ProviderSuspended,
    /// The merchant does not exist.
    #[alipay("MERCHANT_IS_NOT_EXIST")]
    MerchantNotFound,
    /// The merchant's identity is not verified. The merchant has to verify it at Alipay.
    #[alipay("MERCHANT_NOT_CERTIFIED")]
    MerchantNotVerified,
    /// The merchant's account is disabled.
    #[alipay("MERCHANT_NOT_ENABLED")]
    MerchantDisabled,
    /// The merchant has to pass a face check at Alipay.
    #[alipay("MERCHANT_NEED_FACE_CERTIFY")]
    FaceCheckRequired,
    /// The state of the merchant's account does not allow this.
    #[alipay("MERCHANT_STATE_NOT_SATISFY")]
    MerchantStateInvalid,
    /// The merchant's account is blocked.
    #[alipay("USER_ACCOUNT_IS_BLOCK")]
    MerchantBlocked,
    /// The merchant's contract is in the audit already. Wait for its outcome.
    #[alipay("MERCHANT_SIGN_PRODUCT_IN_AUDIT")]
    AlreadyInAudit,
    /// The merchant may not sign this product. (The spelling of the code is Alipay's.)
    #[alipay("MERCHANT_SIGN_PRODUCT_IN_FORBIDD")]
    SignForbidden,
    /// The product conflicts with another contract of the merchant.
    #[alipay("ANT_PRODUCT_CONFLICT")]
    ProductConflict,
    /// The product cannot be signed by this call.
    #[alipay("OPEN_API_SIGN_PRODUCT_NOT_SUPPORT")]
    ProductNotSupported,
    /// The fee rate is not in the allowed range.
    #[alipay("FACE_TO_FACE_RATE_PARAM_ERROR")]
    RateInvalid,
    /// The fee rate is not in the allowed range. (The spelling of the code is Alipay's.)
    #[alipay("FEERATE_NOT_INTERAVL")]
    RateOutOfRange,
    /// The number of the business license is missing.
    #[alipay("BUSINESS_LICENSE_NO_EMPTY")]
    LicenseNumberMissing,
    /// Alipay's risk control rejected the picture of the license.
    #[alipay("BUSINESS_LICENSE_PIC_RISK")]
    LicensePictureRejected,
    /// Alipay's risk control rejected the picture of the sign.
    #[alipay("SHOP_SIGN_BOARD_PIC_RISK")]
    SignPictureRejected,
    /// Alipay's risk control rejected the merchant.
    #[alipay("RISK_ADVICE_ERROR")]
    RejectedForRisk,
    /// A file is too large.
    #[alipay("FILE_SIZE_OUT_LIMIT")]
    FileTooLarge,
    /// A file is too small: a picture has at least 50 KB.
    #[alipay("FILE_SIZE_MIN_LIMIT")]
    FileTooSmall,
    /// The format of a file is not supported.
    #[alipay("FILE_FORMAT_IS_INVALID")]
    FileFormatInvalid,
    /// The application does not exist.
    #[alipay("APP_INFO_NOT_EXIST")]
    AppNotFound,
    /// The name is taken. Choose another one.
    #[alipay("MINI_APP_NAME_DUPLICATE")]
    MiniNameTaken,
    /// The merchant has too many mini programs.
    #[alipay("CREATE_MINI_APP_EXCEED_MAX_COUNT")]
    TooManyMiniPrograms,
    /// The ticket of the order is invalid.
    #[alipay("PRE_AUTH_INVALID_AUTH_TICKET")]
    TicketInvalid,
    /// The merchant has not authorized you.
    #[alipay("QUERY_SIGN_STATUS_NOT_AUTH")]
    QueryNotAuthorized,
    /// The authorization is that of another merchant.
    #[alipay("QUERY_SIGN_STATUS_AUTH_NOT_MATCH")]
    QueryOfAnotherMerchant,
    /// The invitation does not exist.
    #[alipay("INVITE_ISV_BIZ_ID_NOT_EXIST")]
    InvitationNotFound,
    /// The invitation is that of another merchant.
    #[alipay("MERCHANT_LOGON_ID_NOT_MATCH")]
    InvitationOfAnotherMerchant,
    /// The merchant is unknown, or no sub-merchant of yours.
    #[alipay("ILLEGAL_MERCHANT_NO")]
    MerchantNoInvalid,
    /// The Alipay account does not exist, or is not suitable. Choose one of those in the response.
    #[alipay("ILLEGAL_ALIPAY_ACCOUNT")]
    AccountInvalid,
    /// The kind of operation is unknown.
    #[alipay("ILLEGAL_OPERATE_TYPE")]
    OperateTypeInvalid,
    /// The merchant is bound to an account already.
    #[alipay("MERCHANT_HAS_BOUND")]
    AlreadyBound,
    /// The data of the merchant is incomplete.
    #[alipay("MERCHANT_INFO_UNCOMPLETE")]
    MerchantIncomplete,
    /// There is no authorization.
    #[alipay("AUTH_RECORD_LOSE")]
    AuthorizationNotFound,
    /// There is no binding.
    #[alipay("BIND_RECORD_LOSE")]
    BindingNotFound,
    /// The order does not exist.
    #[alipay("SIGNAUTH_ORDER_NOT_EXIST")]
    SignAuthOrderNotFound,
    /// The merchant does not exist.
    #[alipay("SIGNAUTH_MERCHANT_NOT_EXIST")]
    SignAuthMerchantNotFound,
    /// The order of contracts does not exist. (The spelling of the code is Alipay's.)
    #[alipay("SIGNORDER_NOT_EXSIT")]
    SignOrderNotFound,
    /// The order of contracts belongs to another order already. (The spelling of the code is Alipay's.)
    #[alipay("SIGNORDER_BINDED")]
    SignOrderUsed,
    /// The merchant applied for the activity already.
    #[alipay("ACTIVITY_APPLYORDER_EXIST")]
    ActivityApplied,
    /// The merchant takes part in the activity already.
    #[alipay("MERCHANT_ACTIVITY_APPLIED")]
    ActivityJoined,
    /// The application for the activity does not exist.
    #[alipay("ACTIVITY_APPLYORDER_NOTEXIST")]
    ActivityOrderNotFound,
    /// The application can no longer be changed.
    #[alipay("ACTIVITY_APPLYORDER_CANNOTEDIT")]
    ActivityOrderFixed,
    /// The application for the activity is invalid.
    #[alipay("BLUESEA_ORDER_INVALID")]
    ActivityOrderInvalid,
    /// The merchant's category is not admitted to the activity.
    #[alipay("BLUESEA_MCC_LIMITED")]
    ActivityCategory,
    /// A license is missing.
    #[alipay("BLUESEA_QUALIFICATIONLICENSE_INCOMPLETE")]
    ActivityLicenseMissing,
    /// The result was reported already.
    #[alipay("OPERATION_RESULT_REPEAT")]
    ReportRepeated,
    /// The result could not be linked with the operation.
    #[alipay("OPERATION_RESULT_RELATED_FAIL")]
    ReportNotLinked,
    /// The promotion relation does not exist.
    #[alipay("PROMOTION_RELATION_NOT_EXIST")]
    RelationNotFound,
    /// The operator may not do this.
    #[alipay("NO_PERMIT_FOR_OPERATOR")]
    OperatorNotPermitted,
    /// The bill does not match the service.
    #[alipay("BIZ_ERROR_BILL_NOT_MATCH")]
    BillMismatch,
    /// The bill was reported already.
    #[alipay("BIZ_ERROR_BILL_REDUPLICATE_RETURN")]
    BillRepeated,
    /// The application is in the audit already.
    #[alipay("MERCHANT_AUDITING")]
    MerchantAuditing,
    /// The merchant passed the audit already.
    #[alipay("MERCHANT_AUDIT_PASS")]
    MerchantPassed,
}
