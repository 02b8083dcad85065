//! Error codes of trades.

use alipay_runtime::alipay_enum;

/// Why a call of [`TradeApi`](super::TradeApi) was refused. Alipay has more than a hundred codes; these are
/// the ones that ask something of a program.
#[alipay_enum]
pub enum TradeErrorCode {
    /// A fault at Alipay: the outcome is unknown. Query the trade.
    #[alipay("ACQ.SYSTEM_ERROR")]
    SystemError,
    /// The same, as cancelling also has it. (Alipay's spelling.)
    #[alipay("AQC.SYSTEM_ERROR")]
    CancelSystemError,
    /// A parameter is missing or malformed. Correct the request.
    #[alipay("ACQ.INVALID_PARAMETER")]
    InvalidParameter,
    /// Your contract does not cover this call.
    #[alipay("ACQ.ACCESS_FORBIDDEN")]
    AccessForbidden,
    /// There is no such trade. The buyer may not have arrived at Alipay yet.
    #[alipay("ACQ.TRADE_NOT_EXIST")]
    TradeNotFound,
    /// The same, as the refund query also has it.
    #[alipay("TRADE_NOT_EXIST")]
    TradeNotFoundUnprefixed,
    /// The same trade was sent before, with other content.
    #[alipay("ACQ.CONTEXT_INCONSISTENT")]
    ContextInconsistent,
    /// The trade is paid. Query it.
    #[alipay("ACQ.TRADE_HAS_SUCCESS")]
    TradeAlreadyPaid,
    /// The trade is closed. Begin a new one.
    #[alipay("ACQ.TRADE_HAS_CLOSE")]
    TradeAlreadyClosed,
    /// The trade is finished: nothing can be changed any more.
    #[alipay("ACQ.TRADE_HAS_FINISHED")]
    TradeHasFinished,
    /// The trade's state does not allow this. Query it.
    #[alipay("ACQ.TRADE_STATUS_ERROR")]
    TradeStatusError,
    /// The code that the buyer showed does not hold any more. Scan a new one.
    #[alipay("ACQ.PAYMENT_AUTH_CODE_INVALID")]
    AuthCodeInvalid,
    /// The buyer has not enough money.
    #[alipay("ACQ.BUYER_BALANCE_NOT_ENOUGH")]
    BuyerBalanceNotEnough,
    /// There is no such buyer.
    #[alipay("ACQ.BUYER_NOT_EXIST")]
    BuyerNotFound,
    /// You have not enough money for the refund.
    #[alipay("ACQ.SELLER_BALANCE_NOT_ENOUGH")]
    SellerBalanceNotEnough,
    /// The refund is larger than what is left of the payment.
    #[alipay("ACQ.REFUND_AMT_NOT_EQUAL_TOTAL")]
    RefundAmountExceeded,
    /// This trade cannot be refunded.
    #[alipay("ACQ.TRADE_NOT_ALLOW_REFUND")]
    RefundNotAllowed,
    /// The same number was used for another refund.
    #[alipay("ACQ.DISCORDANT_REPEAT_REQUEST")]
    DiscordantRepeat,
    /// It is too late to cancel. Refund the trade.
    #[alipay("ACQ.TRADE_CANCEL_TIME_OUT")]
    CancelTimeOut,
    /// This trade cannot be cancelled. Refund it.
    #[alipay("ACQ.CANCEL_NOT_ALLOWED")]
    CancelNotAllowed,
}
