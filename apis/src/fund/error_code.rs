//! Error codes of transfers.

use alipay_runtime::alipay_enum;

/// Error codes of calls on [`FundApi`](super::FundApi). Alipay has many more codes; these are the ones that
/// require an action of the program or of the people who run it.
#[alipay_enum]
pub enum FundErrorCode {
    /// Alipay failed: the outcome is unknown. Look up the transfer.
    #[alipay("SYSTEM_ERROR")]
    SystemError,
    /// The same call is still being processed. Look up the transfer after a pause.
    #[alipay("REQUEST_PROCESSING")]
    RequestProcessing,
    /// The transfer is in progress. Look it up after a pause.
    #[alipay("TRANS_ORDER_DEALING")]
    TransferDealing,
    /// The bank returned an unexpected response. Look up the transfer before you take any action.
    #[alipay("BANK_RESPONSE_ERROR")]
    BankResponseError,
    /// Alipay could not process the call. Look up the transfer before you retry.
    #[alipay("PROCESS_FAIL")]
    ProcessFailed,
    /// The payment failed. Look up the transfer, then retry later.
    #[alipay("PAYMENT_FAIL")]
    PaymentFailed,
    /// Too many calls. Retry after a pause.
    #[alipay("RESOURCE_LIMIT_EXCEED")]
    TooManyCalls,
    /// A parameter is missing or malformed. Correct the request.
    #[alipay("INVALID_PARAMETER")]
    InvalidParameter,
    /// Alternative code for a missing or malformed parameter.
    #[alipay("PARAM_ILLEGAL")]
    IllegalParameter,
    /// Alternative code for a missing or malformed parameter.
    #[alipay("PARAMETER_ERROR")]
    ParameterError,
    /// The ID was used for a transfer with different content. Retry a transfer without changes; use a new ID
    /// for another transfer.
    #[alipay("PAYMENT_INFO_INCONSISTENCY")]
    PaymentInfoInconsistent,
    /// The retry differs from the first call. Retry without changes.
    #[alipay("REP_INCONSISTENT")]
    RepeatInconsistent,
    /// The ID conflicts with that of another transfer. Look up the transfer, then use a new ID if it is
    /// another one.
    #[alipay("BIZ_UNIQUE_EXCEPTION")]
    NumberTaken,
    /// The transfer does not exist.
    #[alipay("ORDER_NOT_EXIST")]
    OrderNotFound,
    /// The transfer does not belong to you.
    #[alipay("NO_ORDER_PERMISSION")]
    OrderNotPermitted,
    /// The state of the order does not allow this. Look it up.
    #[alipay("ORDER_STATUS_INVALID")]
    OrderStatusInvalid,
    /// The red packet was already accepted.
    #[alipay("ALREADY_WITHDRAW_STD_RED_PACKET")]
    RedPacketTaken,
    /// The time for payment has expired. Start a new transfer with a new ID.
    #[alipay("PAYMENT_TIME_EXPIRE")]
    PaymentTimeExpired,
    /// Your contract does not include the product. Sign it in the console.
    #[alipay("PRODUCT_NOT_SIGN")]
    ProductNotSigned,
    /// You are not admitted to this product. Contact Alipay.
    #[alipay("NOT_IN_WHITE_LIST")]
    NotAdmitted,
    /// The authorization between service provider and merchant is invalid. Ask the merchant to authorize
    /// again.
    #[alipay("ISV_AUTH_ERROR")]
    ProviderAuthorizationError,
    /// The payer's balance is insufficient. Top it up, then retry.
    #[alipay("PAYER_BALANCE_NOT_ENOUGH")]
    PayerBalanceNotEnough,
    /// Alternative code for an insufficient balance of the payer.
    #[alipay("BALANCE_IS_NOT_ENOUGH")]
    BalanceNotEnough,
    /// Alternative code for an insufficient balance of the payer.
    #[alipay("BALANCE_NOT_ENOUGH")]
    BalanceTooLow,
    /// The balance covers the transfer to the card, but not the fee. Top it up.
    #[alipay("BALANCE_NOT_ENOUGH_FOR_CARD_FEE")]
    FeeNotCovered,
    /// The payer has no usable payment method.
    #[alipay("NO_AVAILABLE_PAYMENT_TOOLS")]
    NoPaymentTool,
    /// The payer disabled payments from the balance. Enable them again.
    #[alipay("MONEY_PAY_CLOSED")]
    BalancePaymentClosed,
    /// The payer's account cannot pay from its balance. The payer has to contact Alipay.
    #[alipay("PAYCARD_UNABLE_PAYMENT")]
    PayerAccountCannotPay,
    /// The payer does not exist.
    #[alipay("PAYER_NOT_EXIST")]
    PayerNotFound,
    /// Alipay has no data of the payer. (The spelling of the code is Alipay's.)
    #[alipay("PAYER_USERINFO_NOT_EXSIT")]
    PayerInfoNotFound,
    /// The payer's account and name do not match. Check both.
    #[alipay("PAYER_USER_INFO_ERROR")]
    PayerInfoWrong,
    /// The payer's account is in an invalid state, for example frozen. The payer has to contact Alipay.
    #[alipay("PAYER_STATUS_ERROR")]
    PayerStatusError,
    /// The payer's identity is not verified. The payer has to verify it at Alipay.
    #[alipay("PAYER_CERTIFY_CHECK_FAIL")]
    PayerNotCertified,
    /// The payer's real name is not verified. The payer has to verify it at Alipay.
    #[alipay("PAYER_NOT_RELNAME_CERTIFY")]
    PayerNotRealName,
    /// The payer is restricted by Alipay.
    #[alipay("PAYER_PERMLIMIT_CHECK_FAILURE")]
    PayerRestricted,
    /// The payer's account cannot make this payment.
    #[alipay("INVALID_PAYER_ACCOUNT")]
    PayerAccountInvalid,
    /// The payee does not exist, or the name does not match the account. Ask the payee.
    #[alipay("PAYEE_NOT_EXIST")]
    PayeeNotFound,
    /// The payee's account does not exist. (The spelling of the code is Alipay's.)
    #[alipay("PAYEE_ACCOUNT_NOT_EXSIT")]
    PayeeAccountNotFound,
    /// The user does not exist.
    #[alipay("USER_NOT_EXIST")]
    UserNotFound,
    /// The payee's account and name do not match. Ask the payee.
    #[alipay("PAYEE_USERINFO_ERROR")]
    PayeeInfoWrong,
    /// The payee's identity does not match the request.
    #[alipay("PAYEE_IDENTITY_NOT_MATCH")]
    PayeeIdentityMismatch,
    /// The payee's identity document does not match the request.
    #[alipay("PAYEE_CERT_INFO_ERROR")]
    PayeeDocumentWrong,
    /// The payee's account is in an invalid state. The payee has to contact Alipay or use another account.
    #[alipay("PAYEE_USERINFO_STATUS_ERROR")]
    PayeeStatusError,
    /// Several accounts have this mobile number. Add the payee's name, or use the user ID. (The spelling of
    /// the code is Alipay's.)
    #[alipay("PAYEE_ACC_OCUPIED")]
    PayeeNameAmbiguous,
    /// Accounts of this kind cannot receive the transfer.
    #[alipay("PAYEE_USER_TYPE_ERROR")]
    PayeeKindNotSupported,
    /// The payee's real name is not verified. The payee has to verify it at Alipay.
    #[alipay("PAYEE_NOT_RELNAME_CERTIFY")]
    PayeeNotRealName,
    /// The payee has to complete identity data at Alipay first.
    #[alipay("PERM_AML_NOT_REALNAME_REV")]
    PayeeIdentityIncomplete,
    /// The payee's account, or accounts of its kind, may not receive money.
    #[alipay("NO_ACCOUNT_RECEIVE_PERMISSION")]
    PayeeCannotReceive,
    /// The payee's identity data is incomplete, or the payee has no balance account. The payee has to
    /// complete the data at Alipay.
    #[alipay("PERMIT_NON_BANK_LIMIT_PAYEE")]
    PayeeDataIncomplete,
    /// The payee is restricted from receiving money.
    #[alipay("PERMIT_CHECK_RECEIVE_LIMIT")]
    PayeeReceiveLimit,
    /// The payee exceeded the number of receipts per day. Retry tomorrow.
    #[alipay("EXCEED_LIMIT_DC_RECEIVED")]
    PayeeDailyCountExceeded,
    /// The payer and the payee are the same.
    #[alipay("PAYER_PAYEE_CANNOT_SAME")]
    PayerIsPayee,
    /// The card number is wrong. Ask the payee.
    #[alipay("CARD_BIN_ERROR")]
    CardNumberWrong,
    /// The card number is malformed. Ask the payee.
    #[alipay("INVALID_CARDNO")]
    CardNumberInvalid,
    /// The card number and the name do not match. Ask the payee.
    #[alipay("PAYEE_CARD_INFO_ERROR")]
    CardInfoWrong,
    /// The number or the name of the bank branch is wrong.
    #[alipay("BANKCODE_OR_BRANCHNAME_INFO_ERROR")]
    BranchWrong,
    /// Transfers to this bank are temporarily unavailable. Retry later, or use another card.
    #[alipay("INST_PAY_UNABLE")]
    BankCannotReceive,
    /// The bank rejects characters of the remark. Change the remark. (The spelling of the code is Alipay's.)
    #[alipay("INST_PAY_REMARK_UNVALID_CHARS")]
    BankRefusesRemark,
    /// The amount is below the minimum of the product.
    #[alipay("EXCEED_LIMIT_SM_MIN_AMOUNT")]
    BelowMinimum,
    /// The amount exceeds your contract's limit per transfer.
    #[alipay("EXCEED_LIMIT_SM_AMOUNT")]
    SingleLimitExceeded,
    /// The amount exceeds the limit per transfer to an individual.
    #[alipay("EXCEED_LIMIT_PERSONAL_SM_AMOUNT")]
    PersonSingleLimitExceeded,
    /// The amount exceeds the limit per transfer to a company.
    #[alipay("EXCEED_LIMIT_ENT_SM_AMOUNT")]
    CompanySingleLimitExceeded,
    /// The amount exceeds your contract's limit per day. Retry tomorrow.
    #[alipay("EXCEED_LIMIT_DM_AMOUNT")]
    DailyLimitExceeded,
    /// The amount exceeds the product's limit per day. Retry tomorrow.
    #[alipay("EXCEED_LIMIT_DM_MAX_AMOUNT")]
    DailyMaximumExceeded,
    /// The amount exceeds your contract's limit per month.
    #[alipay("EXCEED_LIMIT_MM_AMOUNT")]
    MonthlyLimitExceeded,
    /// The amount exceeds the product's limit per month.
    #[alipay("EXCEED_LIMIT_MM_MAX_AMOUNT")]
    MonthlyMaximumExceeded,
    /// The currency is not supported.
    #[alipay("CURRENCY_NOT_SUPPORT")]
    CurrencyNotSupported,
    /// A transfer of 50000 yuan or more requires a remark. Add one.
    #[alipay("MEMO_REQUIRED_IN_TRANSFER_ERROR")]
    RemarkRequired,
    /// The remark contains words that Alipay does not allow. Change it.
    #[alipay("REMARK_HAS_SENSITIVE_WORD")]
    RemarkNotAllowed,
    /// The name of the scene is missing. Add a scene of your contract.
    #[alipay("TRANSFER_SCENE_NAME_BLANK")]
    SceneMissing,
    /// The scene is not part of your contract.
    #[alipay("TRANSFER_SCENE_NAME_ILLEGAL")]
    SceneNotAllowed,
    /// Information required by the scene is missing or invalid.
    #[alipay("TRANSFER_SCENE_REPORT_INFO_ILLEGAL")]
    SceneReportWrong,
    /// You are not admitted to the scene. Apply for it in the console.
    #[alipay("TRANSFER_SCENE_INFO_ADMIT_FAIL")]
    SceneNotAdmitted,
    /// Alipay's risk control rejected the transfer. Do not retry immediately.
    #[alipay("SECURITY_CHECK_FAILED")]
    SecurityCheckFailed,
    /// Identity data is missing, and the account is restricted until its owner completes it.
    #[alipay("PERMIT_CHECK_PERM_LIMITED")]
    IdentityIncomplete,
    /// The identity of the account may have been misused, and the account is blocked. Its owner has to
    /// contact Alipay.
    #[alipay("PERMIT_CHECK_PERM_IDENTITY_THEFT")]
    IdentityMisused,
    /// The account is frozen by risk control. Its owner has to contact Alipay.
    #[alipay("USER_RISK_FREEZE")]
    FrozenForRisk,
    /// The account is frozen by a court.
    #[alipay("JUDICIAL_FREEZE")]
    FrozenByCourt,
}
