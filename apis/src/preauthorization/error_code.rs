//! Error codes.

use alipay_runtime::alipay_enum;

/// Error codes of calls on [`PreauthorizationApi`](super::PreauthorizationApi). Alipay has more codes; these
/// are the ones that require an action of the program or of the people who run it.
#[alipay_enum]
pub enum PreauthorizationErrorCode {
    /// Alipay failed: the outcome is unknown. Look up the operation, or retry with the same numbers.
    #[alipay("SYSTEM_ERROR")]
    SystemError,
    /// A parameter is missing or malformed. Correct the request.
    #[alipay("ILLEGAL_ARGUMENT")]
    InvalidParameter,
    /// Your contract does not include the product.
    #[alipay("ACCESS_FORBIDDEN")]
    AccessForbidden,
    /// The operation number was used with different content. Retry without changes, or use a new number for
    /// another operation.
    #[alipay("UNIQUE_VIOLATION")]
    InconsistentRepeat,
    /// The money of this order is already frozen. Look up the operation.
    #[alipay("FREEZE_ALREADY_SUCCESS")]
    AlreadyFrozen,
    /// The order is closed. Use a new order number.
    #[alipay("ORDER_ALREADY_CLOSED")]
    OrderClosed,
    /// The pre-authorization is finished and can no longer be changed.
    #[alipay("ORDER_ALREADY_FINISH")]
    OrderFinished,
    /// The pre-authorization does not exist, which is also the case before the buyer reaches Alipay.
    #[alipay("AUTH_ORDER_NOT_EXIST")]
    OrderNotFound,
    /// The operation does not exist.
    #[alipay("AUTH_OPERATION_NOT_EXIST")]
    OperationNotFound,
    /// The amount exceeds what is left of the deposit.
    #[alipay("REQUEST_AMOUNT_EXCEED")]
    AmountExceeded,
    /// The state of the pre-authorization does not allow this. Look it up.
    #[alipay("ILLEGAL_STATUS")]
    StatusInvalid,
    /// The time for the cancellation has expired. Release the deposit instead.
    #[alipay("CANCEL_OPERATION_TIME_OUT")]
    CancelTooLate,
    /// The payment code was used or has expired. Scan a new one.
    #[alipay("PAYMENT_AUTH_CODE_INVALID")]
    AuthCodeInvalid,
    /// The buyer's money is insufficient. Ask for another payment method.
    #[alipay("MONEY_NOT_ENOUGH")]
    BalanceNotEnough,
    /// The buyer has no usable payment method.
    #[alipay("NO_PAYMENT_INSTRUMENTS_AVAILABLE")]
    NoPaymentTool,
    /// The buyer disabled payments from the balance.
    #[alipay("ERROR_BALANCE_PAYMENT_DISABLE")]
    BalancePaymentClosed,
    /// The buyer disabled payments by payment code. The buyer has to enable them in the app.
    #[alipay("USER_FACE_PAYMENT_SWITCH_OFF")]
    FacePaymentClosed,
    /// The cashier did not open on the buyer's phone. Scan a new code.
    #[alipay("PULL_MOBILE_CASHIER_FAIL")]
    CashierFailed,
    /// The buyer's account is restricted. The buyer has to contact Alipay.
    #[alipay("PAYER_USER_STATUS_LIMIT")]
    PayerRestricted,
    /// The buyer does not exist.
    #[alipay("PAYER_NOT_EXIST")]
    PayerNotFound,
    /// The receiving account does not exist.
    #[alipay("PAYEE_NOT_EXIST")]
    PayeeNotFound,
    /// The receiving account is restricted. Contact Alipay.
    #[alipay("PAYEE_USER_STATUS_LIMIT")]
    PayeeRestricted,
    /// The buyer and the receiving account are the same.
    #[alipay("PAYER_PAYEE_EQUAL")]
    PayerIsPayee,
    /// The amount exceeds the limit of the product.
    #[alipay("PRODUCT_AMOUNT_LIMIT_ERROR")]
    AmountLimit,
    /// The amount is not supported.
    #[alipay("UNSUPPORT_ORDER_AMOUNT")]
    AmountNotSupported,
    /// A text contains words that Alipay does not allow. Change it.
    #[alipay("EXIST_FORBIDDEN_WORD")]
    ForbiddenWord,
    /// The currency is not part of your contract.
    #[alipay("CURRENCY_VERIFICATION_FAIL")]
    CurrencyNotSupported,
}
