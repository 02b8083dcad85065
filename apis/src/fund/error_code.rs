//! Error codes of transfers.

use alipay_runtime::alipay_enum;

/// Why a call of [`FundApi`](super::FundApi) was refused. Alipay has many more codes; these are the ones that
/// ask something of a program, or of the people behind it.
#[alipay_enum]
pub enum FundErrorCode {
    /// A fault at Alipay: the outcome is unknown. Query the transfer.
    #[alipay("SYSTEM_ERROR")]
    SystemError,
    /// The same call is being worked on. Query the transfer after a pause.
    #[alipay("REQUEST_PROCESSING")]
    RequestProcessing,
    /// The transfer is under way. Query it after a pause.
    #[alipay("TRANS_ORDER_DEALING")]
    TransferDealing,
    /// The bank did not answer as it should. Query the transfer before you decide anything.
    #[alipay("BANK_RESPONSE_ERROR")]
    BankResponseError,
    /// Alipay could not process the call. Query the transfer before you send it again.
    #[alipay("PROCESS_FAIL")]
    ProcessFailed,
    /// The payment did not succeed. Query the transfer, then try again later.
    #[alipay("PAYMENT_FAIL")]
    PaymentFailed,
    /// Too many calls. Send it again after a pause.
    #[alipay("RESOURCE_LIMIT_EXCEED")]
    TooManyCalls,
    /// A parameter is missing or malformed. Correct the request.
    #[alipay("INVALID_PARAMETER")]
    InvalidParameter,
    /// The same, in other words.
    #[alipay("PARAM_ILLEGAL")]
    IllegalParameter,
    /// The same, in still other words.
    #[alipay("PARAMETER_ERROR")]
    ParameterError,
    /// The number was used for a transfer with other content. Repeat a call unchanged; take a new number for
    /// another transfer.
    #[alipay("PAYMENT_INFO_INCONSISTENCY")]
    PaymentInfoInconsistent,
    /// The repeated call differs from the first one. Repeat it unchanged.
    #[alipay("REP_INCONSISTENT")]
    RepeatInconsistent,
    /// The number clashes with another transfer's. Query the transfer, then take a new number if it is not
    /// this one.
    #[alipay("BIZ_UNIQUE_EXCEPTION")]
    NumberTaken,
    /// There is no such transfer.
    #[alipay("ORDER_NOT_EXIST")]
    OrderNotFound,
    /// The transfer is not one of yours.
    #[alipay("NO_ORDER_PERMISSION")]
    OrderNotPermitted,
    /// The order's state does not allow this. Query it.
    #[alipay("ORDER_STATUS_INVALID")]
    OrderStatusInvalid,
    /// The red packet was taken already.
    #[alipay("ALREADY_WITHDRAW_STD_RED_PACKET")]
    RedPacketTaken,
    /// The time to pay is over. Begin a new transfer with a new number.
    #[alipay("PAYMENT_TIME_EXPIRE")]
    PaymentTimeExpired,
    /// Your contract does not cover the product. Sign it in the console.
    #[alipay("PRODUCT_NOT_SIGN")]
    ProductNotSigned,
    /// You are not admitted to this product. Ask Alipay.
    #[alipay("NOT_IN_WHITE_LIST")]
    NotAdmitted,
    /// The authorisation between provider and merchant is not in order. Have the merchant authorise again.
    #[alipay("ISV_AUTH_ERROR")]
    ProviderAuthorisationError,
    /// The payer's balance does not cover the transfer. Top it up, then send the same call again.
    #[alipay("PAYER_BALANCE_NOT_ENOUGH")]
    PayerBalanceNotEnough,
    /// The same, in other words.
    #[alipay("BALANCE_IS_NOT_ENOUGH")]
    BalanceNotEnough,
    /// The same, in still other words.
    #[alipay("BALANCE_NOT_ENOUGH")]
    BalanceTooLow,
    /// The balance covers the transfer to the card but not its fee. Top it up.
    #[alipay("BALANCE_NOT_ENOUGH_FOR_CARD_FEE")]
    FeeNotCovered,
    /// The payer has no way to pay that can be used.
    #[alipay("NO_AVAILABLE_PAYMENT_TOOLS")]
    NoPaymentTool,
    /// The payer switched payments from the balance off. Switch them on again.
    #[alipay("MONEY_PAY_CLOSED")]
    BalancePaymentClosed,
    /// The payer's account cannot pay from its balance. The payer asks Alipay.
    #[alipay("PAYCARD_UNABLE_PAYMENT")]
    PayerAccountCannotPay,
    /// There is no such payer.
    #[alipay("PAYER_NOT_EXIST")]
    PayerNotFound,
    /// Alipay has no data of the payer. (Alipay's spelling.)
    #[alipay("PAYER_USERINFO_NOT_EXSIT")]
    PayerInfoNotFound,
    /// The payer's data do not belong together. Check account and name.
    #[alipay("PAYER_USER_INFO_ERROR")]
    PayerInfoWrong,
    /// The payer's account is not in order, frozen for instance. The payer asks Alipay.
    #[alipay("PAYER_STATUS_ERROR")]
    PayerStatusError,
    /// The payer's identity is not confirmed. The payer confirms it in Alipay.
    #[alipay("PAYER_CERTIFY_CHECK_FAIL")]
    PayerNotCertified,
    /// The payer's real name is not confirmed. The payer confirms it in Alipay.
    #[alipay("PAYER_NOT_RELNAME_CERTIFY")]
    PayerNotRealName,
    /// The payer is restricted by Alipay.
    #[alipay("PAYER_PERMLIMIT_CHECK_FAILURE")]
    PayerRestricted,
    /// The payer's account is not one that can pay here.
    #[alipay("INVALID_PAYER_ACCOUNT")]
    PayerAccountInvalid,
    /// There is no such payee, or the name is not the account's. Ask the payee.
    #[alipay("PAYEE_NOT_EXIST")]
    PayeeNotFound,
    /// There is no such account to pay to. (Alipay's spelling.)
    #[alipay("PAYEE_ACCOUNT_NOT_EXSIT")]
    PayeeAccountNotFound,
    /// There is no such user.
    #[alipay("USER_NOT_EXIST")]
    UserNotFound,
    /// Account and name of the payee do not belong together. Ask the payee.
    #[alipay("PAYEE_USERINFO_ERROR")]
    PayeeInfoWrong,
    /// The payee's identity is not the one that you gave.
    #[alipay("PAYEE_IDENTITY_NOT_MATCH")]
    PayeeIdentityMismatch,
    /// The payee's identity document is not the one that you gave.
    #[alipay("PAYEE_CERT_INFO_ERROR")]
    PayeeDocumentWrong,
    /// The payee's account is not in order. The payee asks Alipay, or names another account.
    #[alipay("PAYEE_USERINFO_STATUS_ERROR")]
    PayeeStatusError,
    /// Several accounts have this mobile number. Give the payee's name, or the user number. (Alipay's
    /// spelling.)
    #[alipay("PAYEE_ACC_OCUPIED")]
    PayeeNameAmbiguous,
    /// An account of this kind cannot be paid to.
    #[alipay("PAYEE_USER_TYPE_ERROR")]
    PayeeKindNotSupported,
    /// The payee's real name is not confirmed. The payee confirms it in Alipay.
    #[alipay("PAYEE_NOT_RELNAME_CERTIFY")]
    PayeeNotRealName,
    /// The payee must complete identity data in Alipay before anything goes on.
    #[alipay("PERM_AML_NOT_REALNAME_REV")]
    PayeeIdentityIncomplete,
    /// Accounts of this kind may not receive money, or this one may not.
    #[alipay("NO_ACCOUNT_RECEIVE_PERMISSION")]
    PayeeCannotReceive,
    /// The payee's identity data are incomplete, or it has no balance. The payee completes them in Alipay.
    #[alipay("PERMIT_NON_BANK_LIMIT_PAYEE")]
    PayeeDataIncomplete,
    /// The payee is restricted in receiving money.
    #[alipay("PERMIT_CHECK_RECEIVE_LIMIT")]
    PayeeReceiveLimit,
    /// The payee has received too often today. Try tomorrow.
    #[alipay("EXCEED_LIMIT_DC_RECEIVED")]
    PayeeDailyCountExceeded,
    /// Payer and payee are the same.
    #[alipay("PAYER_PAYEE_CANNOT_SAME")]
    PayerIsPayee,
    /// The number of the card is wrong. Ask the payee.
    #[alipay("CARD_BIN_ERROR")]
    CardNumberWrong,
    /// The number of the card is malformed. Ask the payee.
    #[alipay("INVALID_CARDNO")]
    CardNumberInvalid,
    /// Number and name of the card do not belong together. Ask the payee.
    #[alipay("PAYEE_CARD_INFO_ERROR")]
    CardInfoWrong,
    /// Number or name of the bank's branch is wrong.
    #[alipay("BANKCODE_OR_BRANCHNAME_INFO_ERROR")]
    BranchWrong,
    /// Transfers to this bank are not possible at the moment. Try again later, or take another card.
    #[alipay("INST_PAY_UNABLE")]
    BankCannotReceive,
    /// The bank refuses characters in the remark. Change it. (Alipay's spelling.)
    #[alipay("INST_PAY_REMARK_UNVALID_CHARS")]
    BankRefusesRemark,
    /// Less than the least amount of the product.
    #[alipay("EXCEED_LIMIT_SM_MIN_AMOUNT")]
    BelowMinimum,
    /// More than your contract allows in one transfer.
    #[alipay("EXCEED_LIMIT_SM_AMOUNT")]
    SingleLimitExceeded,
    /// More than can be sent to a person in one transfer.
    #[alipay("EXCEED_LIMIT_PERSONAL_SM_AMOUNT")]
    PersonSingleLimitExceeded,
    /// More than can be sent to a company in one transfer.
    #[alipay("EXCEED_LIMIT_ENT_SM_AMOUNT")]
    CompanySingleLimitExceeded,
    /// More than your contract allows in a day. Try tomorrow.
    #[alipay("EXCEED_LIMIT_DM_AMOUNT")]
    DailyLimitExceeded,
    /// More than the product allows in a day. Try tomorrow.
    #[alipay("EXCEED_LIMIT_DM_MAX_AMOUNT")]
    DailyMaximumExceeded,
    /// More than your contract allows in a month.
    #[alipay("EXCEED_LIMIT_MM_AMOUNT")]
    MonthlyLimitExceeded,
    /// More than the product allows in a month.
    #[alipay("EXCEED_LIMIT_MM_MAX_AMOUNT")]
    MonthlyMaximumExceeded,
    /// The currency is not supported.
    #[alipay("CURRENCY_NOT_SUPPORT")]
    CurrencyNotSupported,
    /// A transfer of 50000 yuan or more needs a remark. Give one.
    #[alipay("MEMO_REQUIRED_IN_TRANSFER_ERROR")]
    RemarkRequired,
    /// The remark has words that Alipay does not allow. Change it.
    #[alipay("REMARK_HAS_SENSITIVE_WORD")]
    RemarkNotAllowed,
    /// The name of the scene is missing. Give one of your contract.
    #[alipay("TRANSFER_SCENE_NAME_BLANK")]
    SceneMissing,
    /// The scene is not one of your contract.
    #[alipay("TRANSFER_SCENE_NAME_ILLEGAL")]
    SceneNotAllowed,
    /// What the scene asks for is missing or not as it should be.
    #[alipay("TRANSFER_SCENE_REPORT_INFO_ILLEGAL")]
    SceneReportWrong,
    /// You are not admitted to the scene. Apply for it in the console.
    #[alipay("TRANSFER_SCENE_INFO_ADMIT_FAIL")]
    SceneNotAdmitted,
    /// Alipay's risk checks stopped it. Do not send it again at once.
    #[alipay("SECURITY_CHECK_FAILED")]
    SecurityCheckFailed,
    /// Identity data are missing, and the account is restricted until its owner completes them.
    #[alipay("PERMIT_CHECK_PERM_LIMITED")]
    IdentityIncomplete,
    /// Somebody may be misusing the account's identity; it is blocked. Its owner asks Alipay.
    #[alipay("PERMIT_CHECK_PERM_IDENTITY_THEFT")]
    IdentityMisused,
    /// The account is frozen for risk. Its owner asks Alipay.
    #[alipay("USER_RISK_FREEZE")]
    FrozenForRisk,
    /// The account is frozen by a court.
    #[alipay("JUDICIAL_FREEZE")]
    FrozenByCourt,
}
