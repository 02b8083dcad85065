//! Error codes of trades.

use alipay_runtime::alipay_enum;

/// Error codes of calls on [`TradeApi`](super::TradeApi). Alipay has more than a hundred codes; these are the
/// ones that require an action of the program.
#[alipay_enum]
pub enum TradeErrorCode {
    /// Alipay failed: the outcome is unknown. Look up the trade.
    #[alipay("ACQ.SYSTEM_ERROR")]
    SystemError,
    /// Alternative code for the failure of Alipay, returned for cancellations. (The spelling of the code is
    /// Alipay's.)
    #[alipay("AQC.SYSTEM_ERROR")]
    CancelSystemError,
    /// A parameter is missing or malformed. Correct the request.
    #[alipay("ACQ.INVALID_PARAMETER")]
    InvalidParameter,
    /// Your contract does not include this method.
    #[alipay("ACQ.ACCESS_FORBIDDEN")]
    AccessForbidden,
    /// The trade does not exist. The buyer may not have reached Alipay yet.
    #[alipay("ACQ.TRADE_NOT_EXIST")]
    TradeNotFound,
    /// Alternative code for a trade that does not exist, returned by queries of refunds.
    #[alipay("TRADE_NOT_EXIST")]
    TradeNotFoundUnprefixed,
    /// The trade was already sent with other content.
    #[alipay("ACQ.CONTEXT_INCONSISTENT")]
    ContextInconsistent,
    /// The trade is already paid. Look it up.
    #[alipay("ACQ.TRADE_HAS_SUCCESS")]
    TradeAlreadyPaid,
    /// The trade is closed. Create a new one.
    #[alipay("ACQ.TRADE_HAS_CLOSE")]
    TradeAlreadyClosed,
    /// The trade is finished and can no longer be changed.
    #[alipay("ACQ.TRADE_HAS_FINISHED")]
    TradeHasFinished,
    /// The state of the trade does not allow this. Look it up.
    #[alipay("ACQ.TRADE_STATUS_ERROR")]
    TradeStatusError,
    /// The payment code is no longer valid. Scan a new one.
    #[alipay("ACQ.PAYMENT_AUTH_CODE_INVALID")]
    AuthCodeInvalid,
    /// The buyer's balance is insufficient.
    #[alipay("ACQ.BUYER_BALANCE_NOT_ENOUGH")]
    BuyerBalanceNotEnough,
    /// The buyer does not exist.
    #[alipay("ACQ.BUYER_NOT_EXIST")]
    BuyerNotFound,
    /// Your balance is insufficient for the refund.
    #[alipay("ACQ.SELLER_BALANCE_NOT_ENOUGH")]
    SellerBalanceNotEnough,
    /// The refund exceeds the remaining amount of the payment.
    #[alipay("ACQ.REFUND_AMT_NOT_EQUAL_TOTAL")]
    RefundAmountExceeded,
    /// The trade cannot be refunded.
    #[alipay("ACQ.TRADE_NOT_ALLOW_REFUND")]
    RefundNotAllowed,
    /// The number was already used for another refund.
    #[alipay("ACQ.DISCORDANT_REPEAT_REQUEST")]
    DiscordantRepeat,
    /// The time for cancellation has expired. Refund the trade.
    #[alipay("ACQ.TRADE_CANCEL_TIME_OUT")]
    CancelTimeOut,
    /// The trade cannot be cancelled. Refund it.
    #[alipay("ACQ.CANCEL_NOT_ALLOWED")]
    CancelNotAllowed,
}
