//! Error codes.

use alipay_runtime::alipay_enum;

/// Error codes of the calls of this module. Alipay has several hundred codes, most of them for a single
/// malformed parameter; these are the ones that require an action of the program.
#[alipay_enum]
pub enum MiniProgramErrorCode {
    /// Alipay failed: the outcome is unknown. Look it up.
    #[alipay("SYSTEM_ERROR")]
    SystemError,
    /// A parameter is missing or malformed. Correct the request.
    #[alipay("INVALID_PARAMETER")]
    InvalidParameter,
    /// Alternative code for a missing or malformed parameter.
    #[alipay("INVALID_PARAMS")]
    InvalidParams,
    /// Alternative code for a missing or malformed parameter.
    #[alipay("ILLEGAL_PARAMS")]
    IllegalParams,
    /// Alternative code for a missing or malformed parameter.
    #[alipay("INVALID_PARAM")]
    InvalidParam,
    /// Alternative code for a missing or malformed parameter.
    #[alipay("PARAM_INVALID")]
    ParamInvalid,
    /// Alternative code for a missing or malformed parameter.
    #[alipay("PARAMETER_ERROR")]
    ParameterError,
    /// You may not do this.
    #[alipay("PERMISSION_DENIED")]
    PermissionDenied,
    /// You may not do this.
    #[alipay("NO_PERMISSION")]
    NoPermission,
    /// The application is not a mini program. Send the call with the token of the merchant's mini program.
    #[alipay("APPLICATION_TYPE_NOT_MINIAPP")]
    NotAMiniProgram,
    /// The application does not exist.
    #[alipay("APP_INFO_NOT_EXIST")]
    AppNotFound,
    /// The mini program is not in effect.
    #[alipay("MINI_APP_NOT_ONLINE")]
    AppNotOnline,
    /// The version does not exist.
    #[alipay("MINI_APP_PACKAGE_INFO_NOT_EXIST")]
    VersionNotFound,
    /// Alternative code for a version that does not exist.
    #[alipay("MINI_APP_VERSION_NOT_EXIST")]
    VersionNotFoundOnRelease,
    /// The version exists. Use a larger number.
    #[alipay("VERSION_HAS_EXISTED")]
    VersionTaken,
    /// A larger version exists. Use a larger number.
    #[alipay("LARGER_VERSION_HAS_EXISTED")]
    LargerVersionExists,
    /// There are too many versions in development. Delete one.
    #[alipay("DEV_VERSION_EXCEED_MAX_COUNT")]
    TooManyVersions,
    /// The template does not exist.
    #[alipay("CODE_TEMPLATE_NOT_EXIST")]
    TemplateNotFound,
    /// The template was never released.
    #[alipay("TEMPLATE_NOT_ONLINE_OR_OFFLINE")]
    TemplateNotOnline,
    /// The template belongs to another provider application.
    #[alipay("TEMPLATE_ID_ISVAPPID_NOT_MATCH")]
    TemplateOfAnotherApp,
    /// The merchant has not authorized you. Ask the merchant to authorize again.
    #[alipay("NO_AUTH_RELATION")]
    NotAuthorized,
    /// The merchant's authorization is not in effect. Ask the merchant to authorize again.
    #[alipay("APP_TO_APP_AUTH_FAIL")]
    AuthorizationFailed,
    /// `ext` is not a JSON object.
    #[alipay("INVALID_EXT_JSON")]
    InvalidExt,
    /// A version is in the audit already. Wait for its outcome, or withdraw it.
    #[alipay("CAN_NOT_SUBMIT_WITH_AUDIT")]
    AlreadySubmitted,
    /// The version is not in development, so that it cannot be submitted.
    #[alipay("CAN_NOT_SUBMIT_WITHOUT_INIT")]
    NotInDevelopment,
    /// The security scan is not finished, or failed. Wait, or correct the code.
    #[alipay("CAN_NOT_SUBMIT_WITHOUT_SCAN_PASS")]
    ScanNotPassed,
    /// No version is in the audit.
    #[alipay("AUDITING_VERSION_NOT_EXIST")]
    NoVersionInAudit,
    /// The version was not audited.
    #[alipay("CAN_NOT_BACK_DEV_WITHOUT_AUDIT")]
    NotAudited,
    /// The version has not passed the audit.
    #[alipay("CAN_NOT_GRAY_WITHOUT_AUDIT_PASS")]
    GrayWithoutAudit,
    /// The share of a gradual release can only grow.
    #[alipay("GRAY_STRATEGY_NOT_ALLOW_REDUCE")]
    GrayCannotShrink,
    /// The version is not in gradual release.
    #[alipay("CAN_NOT_END_GRAY_WITHOUT_GRAY")]
    NoGrayRelease,
    /// The version has not passed the audit.
    #[alipay("CAN_NOT_ONLINE_WITHOUT_AUDIT")]
    OnlineWithoutAudit,
    /// The mini program is not registered (ICP). Register it, or release it with limits.
    #[alipay("CAN_NOT_ONLINE_WITHOUT_REGISTRATION")]
    NotRegistered,
    /// The version is not online.
    #[alipay("CAN_NOT_OFFLINE_WITHOUT_ONLINE")]
    NotOnline,
    /// A version is in gradual release. End it first.
    #[alipay("CAN_NOT_OFFLINE_WITH_GRAY")]
    OfflineDuringGray,
    /// There is no earlier version.
    #[alipay("CAN_NOT_ROLLBACK_WITHOUT_OFFLINE")]
    NothingToRollBackTo,
    /// A version that was rolled back to cannot be rolled back.
    #[alipay("CAN_NOT_CONTINUOUS_ROLLBACK")]
    RolledBackAlready,
    /// Only versions in development can be deleted.
    #[alipay("CAN_NOT_DELETE_WITHOUT_DEV")]
    DeleteNotInDevelopment,
    /// The version is the trial version. Cancel the trial first.
    #[alipay("CAN_NOT_DELETE_WITH_EXPERIENCE")]
    DeleteWithTrial,
    /// The version is the trial version already.
    #[alipay("CAN_NOT_SET_EXP_REPEAT")]
    TrialAlready,
    /// The version is not the trial version.
    #[alipay("CAN_NOT_CANCEL_WITHOUT_PACKAGED")]
    NoTrial,
    /// The name is taken. Choose another one.
    #[alipay("APP_NAME_DUPLICATED")]
    NameTaken,
    /// The name is taken. Choose another one.
    #[alipay("MINI_APP_NAME_DUPLICATE")]
    NameTakenOnChange,
    /// The name contains words that Alipay does not allow.
    #[alipay("MINI_APP_NAME_SENSITIVE")]
    NameNotAllowed,
    /// The name contains a brand. Prove your right to it in the console.
    #[alipay("RISK_DECISION_HIT_BRAND")]
    NameOfABrand,
    /// The name can no longer be changed, since the mini program was released.
    #[alipay("CANNOT_MODIFY_NAME_AFTER_ONLINE")]
    NameFixed,
    /// A change is in the audit already. Wait for its outcome.
    #[alipay("MINI_APP_INFO_AUDIT_CONTAINS")]
    ChangeInAudit,
    /// Too many changes. Retry later.
    #[alipay("OP_FREQUENCY_LIMIT")]
    TooManyChanges,
    /// Too many calls. Retry after a pause.
    #[alipay("SYSTEM_LIMIT")]
    TooManyCalls,
    /// The merchant has an order in progress. Look it up.
    #[alipay("ONGOING_ORDER_EXIST")]
    OrderInProgress,
    /// Your order number was already used. Look the order up.
    #[alipay("NOT_UNIQUE")]
    OrderNumberTaken,
    /// The merchant rejected too many orders today. Retry tomorrow.
    #[alipay("DAILY_REJECT_EXCEEDS")]
    TooManyRejections,
    /// The identity document or the business license is invalid.
    #[alipay("CERTIFICATE_INVALID")]
    CertificateInvalid,
    /// The name of the legal representative does not match the license.
    #[alipay("LEGAL_PERSON_NAME_NOT_MATCH")]
    LegalPersonMismatch,
    /// The number does not match the license.
    #[alipay("CERT_NO_NOT_MATCH")]
    CertNumberMismatch,
    /// You are not a service provider. Apply for the role in the console.
    #[alipay("PROVIDER_ROLE_INVALID")]
    NotAProvider,
    /// The order does not exist.
    #[alipay("ORDER_NOT_EXIST")]
    OrderNotFound,
    /// There are too many rules. Remove one.
    #[alipay("ROUTE_OVER_LIMIT")]
    TooManyRules,
    /// The URL is covered by another rule.
    #[alipay("ROUTE_RULE_CONFLICT")]
    RuleTaken,
    /// The domain does not contain the file by which Alipay verifies that it is yours. (The spelling of the
    /// code is Alipay's.)
    #[alipay("HOST_VERIFY_FAILD")]
    HostNotVerified,
    /// The rule does not exist.
    #[alipay("ROUTE_GROUP_NOT_EXIST")]
    RuleNotFound,
    /// There are too many domains. Remove one. (The spelling of the code is Alipay's.)
    #[alipay("SAFEDOMAIN_VOER_LIMIT")]
    TooManyDomains,
    /// The domain is in the list already. (The spelling of the code is Alipay's.)
    #[alipay("SAFEDOMAIN_EXSIT")]
    DomainExists,
    /// The domain is malformed, or not registered (ICP).
    #[alipay("INVALID_SAFE_DOMAIN")]
    DomainInvalid,
    /// The login name is invalid.
    #[alipay("INVALID_LOGON_ID")]
    LogonIdInvalid,
    /// The user does not exist.
    #[alipay("USER_INFO_NOT_EXIST")]
    UserNotFound,
    /// The user is a developer already. (The spelling of the code is Alipay's.)
    #[alipay("DEVELOPER_ALREADY_EXSIT")]
    DeveloperExists,
    /// The user is a tester already.
    #[alipay("EXPERIENCER_ALREADY_EXIST")]
    TesterExists,
    /// There are too many members of this role. Remove one.
    #[alipay("ROLE_OVER_LIMIT")]
    TooManyMembers,
    /// The user does not have this role. (The spelling of the code is Alipay's.)
    #[alipay("ROLE_NOT_EXSIT")]
    MemberNotFound,
    /// The role is unknown.
    #[alipay("INVALID_ROLE")]
    RoleInvalid,
    /// A category is unknown.
    #[alipay("CATEGORY_ERROR")]
    CategoryInvalid,
    /// The text below the QR code contains words that Alipay does not allow.
    #[alipay("QRCODE_DESC_CHECK_INVALID")]
    QrCodeTextNotAllowed,
    /// The license is verified already.
    #[alipay("DUPLICATED_CERTIFY")]
    AlreadyVerified,
    /// The identity of the account's owner is not verified.
    #[alipay("PRIVATE_NOT_CERTIFY")]
    OwnerNotVerified,
    /// The activity does not exist.
    #[alipay("ACTIVITY_IS_NOT_EXIST")]
    ActivityNotFound,
    /// The activity does not belong to you.
    #[alipay("HAS_NO_AUTH_FOR_ACTIVITY")]
    ActivityNotPermitted,
    /// There are more than 50 templates. Send fewer.
    #[alipay("TEMPLATE_ID_OVER_LIMIT")]
    TooManyTemplates,
    /// The name is taken. Choose another one.
    #[alipay("OPENCORE_APP_NAME_EXIST")]
    NameTakenOnRegistration,
    /// The name is too short or too long.
    #[alipay("INVALID_MINI_APP_NAME_LENGTH")]
    NameLengthInvalid,
    /// The account's owner does not exist.
    #[alipay("USER_NOT_EXIST")]
    OwnerNotFound,
    /// The category is missing.
    #[alipay("CATEGORY_IS_BLANK")]
    CategoryMissing,
    /// The build does not exist.
    #[alipay("BUILD_VERSION_NOT_EXISTED")]
    BuildNotFound,
    /// The build does not exist.
    #[alipay("POLLING_BUILD_VERSION_NOT_EXIST")]
    BuildNotFoundOnPolling,
    /// The mini program was not made from a template of yours.
    #[alipay("NO_TEMPLATE_INSTANTIATE_RELATION")]
    NotFromTemplate,
    /// The version is missing.
    #[alipay("APP_VERSION_IS_BLANK")]
    VersionMissing,
    /// The version is missing.
    #[alipay("VERSION_IS_BLANK")]
    VersionMissingInQuery,
}
