//! Error codes.

use alipay_runtime::alipay_enum;

/// Error codes of calls on [`SettlementApi`](super::SettlementApi) and [`RoyaltyApi`](super::RoyaltyApi).
/// Alipay has more codes; these are the ones that require an action of the program or of the people who run
/// it.
#[alipay_enum]
pub enum SettlementErrorCode {
    /// Alipay failed: the outcome is unknown. Look up the settlement, or retry with the same request number.
    #[alipay("ACQ.SYSTEM_ERROR")]
    AcquirerSystemError,
    /// Alipay failed. Retry with the same request number.
    #[alipay("SYSTEM_ERROR")]
    SystemError,
    /// A parameter is missing or malformed. Correct the request.
    #[alipay("ACQ.INVALID_PARAMETER")]
    AcquirerInvalidParameter,
    /// A parameter is missing or malformed. Correct the request.
    #[alipay("INVALID_PARAMETER")]
    InvalidParameter,
    /// The trade does not exist.
    #[alipay("ACQ.TRADE_NOT_EXIST")]
    TradeNotFound,
    /// The state of the trade does not allow this. Look up the trade.
    #[alipay("ACQ.TRADE_STATUS_ERROR")]
    TradeStatusError,
    /// The request number was used with different content. Retry without changes, or use a new number for
    /// another settlement.
    #[alipay("ACQ.DISCORDANT_REPEAT_REQUEST")]
    InconsistentRepeat,
    /// The request number was already used. Look up the settlement.
    #[alipay("ACQ.DUP_OUT_REQUEST_NO")]
    RequestNumberTaken,
    /// The settlement failed. Look it up before you retry.
    #[alipay("ACQ.TRADE_SETTLE_ERROR")]
    SettleFailed,
    /// The royalties exceed the money that is left of the trade, or the limit of your contract.
    #[alipay("ACQ.ALLOC_AMOUNT_VALIDATE_ERROR")]
    AmountExceeded,
    /// The balance of the paying account is insufficient. Top it up, then retry.
    #[alipay("ACQ.TXN_RESULT_ACCOUNT_BALANCE_NOT_ENOUGH")]
    BalanceNotEnough,
    /// Too many calls. Retry after a pause.
    #[alipay("ACQ.FREQUENCY_LIMITED")]
    TooManyCalls,
    /// A receiver is invalid. Check its kind and its account.
    #[alipay("ACQ.ROYALTY_RECEIVER_INVALID")]
    ReceiverInvalid,
    /// An account of the royalty does not exist.
    #[alipay("ACQ.ROYALTY_ACCOUNT_NOT_EXIST")]
    AccountNotFound,
    /// The receiver's identity is not verified. The receiver has to verify it at Alipay.
    #[alipay("ACQ.ROYALTY_RECEIVER_ACCOUNT_NOT_CERTIFY")]
    ReceiverNotVerified,
    /// The receiver has no balance account. The receiver has to open one at Alipay.
    #[alipay("ACQ.ROYALTY_RECEIVER_ACCOUNT_NO_BALANCE")]
    ReceiverWithoutBalance,
    /// The name does not match the account. Check both.
    #[alipay("ACQ.ROYALTY_ACCOUNT_NAME_NOT_MATCH")]
    NameMismatch,
    /// The payer and the receiver of the royalty are the same.
    #[alipay("ACQ.ROYALTY_ACCOUNTS_EQUAL")]
    PayerIsReceiver,
    /// The trade cannot have royalties.
    #[alipay("ACQ.NOT_SUPPORT_ROYALTY")]
    RoyaltyNotSupported,
    /// The royalties of the trade were declared as finished; the rest of the money is no longer available.
    #[alipay("ACQ.ALREADY_FINISH_ALLOC")]
    RoyaltiesFinished,
    /// The trade was refunded; royalties are no longer possible.
    #[alipay("ACQ.ALLOC_REFUSE_AFTER_REFUND")]
    RoyaltyAfterRefund,
    /// The settlement was already confirmed. Look up the trade.
    #[alipay("ACQ.ALREADY_CONFIRM_SETTLE")]
    AlreadyConfirmed,
    /// The state of the settlement does not allow this.
    #[alipay("ACQ.ILLEGAL_SETTLE_STATE")]
    SettleStateInvalid,
    /// The account to settle into does not exist.
    #[alipay("ACQ.SETTLE_ACCOUNT_NOT_EXIST")]
    SettleAccountNotFound,
    /// The identity of the account to settle into is not verified. Its owner has to verify it at Alipay.
    #[alipay("ACQ.SETTLE_ACCOUNT_NOT_CERTIFY")]
    SettleAccountNotVerified,
    /// Alipay's risk control suspended the settlement. Contact Alipay.
    #[alipay("ACQ.RISK_SETTLE_SUSPEND")]
    SuspendedForRisk,
    /// Alipay's risk control restricts the merchant. Contact Alipay.
    #[alipay("ACQ.MERCHANT_RISK_LIMIT")]
    RestrictedForRisk,
    /// Your contract does not include this method.
    #[alipay("ACQ.ACCESS_FORBIDDEN")]
    AccessForbidden,
    /// Your contract does not include royalties. Sign the product in the console.
    #[alipay("PRODUCT_UNSIGN")]
    ProductNotSigned,
    /// The receiver does not exist.
    #[alipay("USER_NOT_EXIST")]
    ReceiverNotFound,
    /// The name does not match the receiver's account. Check both.
    #[alipay("USERNAME_NOT_MATCH")]
    ReceiverNameMismatch,
    /// You have too many royalty relations. Remove those that you no longer need.
    #[alipay("RELATION_QUANTITY_LIMIT")]
    TooManyRelations,
    /// The list of receivers is empty.
    #[alipay("RECEIVER_LIST_EMPTY")]
    NoReceivers,
    /// The list has more than 20 receivers. Split it.
    #[alipay("RECEIVER_LIST_OVERLOAD")]
    TooManyReceivers,
    /// The kind of a receiver is unknown.
    #[alipay("INVALID_RECEIVER_TYPE")]
    ReceiverTypeInvalid,
    /// The receiver's identity is not verified. The receiver has to verify it at Alipay.
    #[alipay("RECEIVER_ACCOUNT_NOT_CERTIFY")]
    BoundReceiverNotVerified,
    /// The receiver has no balance account. The receiver has to open one at Alipay.
    #[alipay("RECEIVER_ACCOUNT_NO_BALANCE")]
    BoundReceiverWithoutBalance,
    /// The receiver's account is in an invalid state, for example frozen.
    #[alipay("RECEIVER_ACCOUNT_STATE_INVALID")]
    ReceiverStateInvalid,
    /// The trade belongs to another merchant.
    #[alipay("MERCHANT_TRADE_NOT_MATCH")]
    TradeOfAnotherMerchant,
    /// The `open_id` belongs to another application.
    #[alipay("OPENID_APPID_NOT_MATCH")]
    OpenIdOfAnotherApp,
    /// The sub-merchant does not exist.
    #[alipay("SUB_MERCHANT_NOT_EXIST")]
    SubMerchantNotFound,
    /// The sub-merchant belongs to another platform.
    #[alipay("SUB_MERCHANT_BELONG_ERROR")]
    SubMerchantOfAnother,
    /// The balance cannot be queried for this product.
    #[alipay("QUERY_NOT_SUPPORT")]
    QueryNotSupported,
}
