//! States of orders. The enumeration is open: an unknown value is kept as `Unknown`.

use alipay_runtime::alipay_enum;

/// State of an order.
#[alipay_enum]
pub enum OrderStatus {
    /// Ordered; waits for you to accept or reject it. (The spelling on the wire is Alipay's.)
    #[alipay("MERCHANT_ORDED")]
    MerchantOrdered,
    /// Waits for the merchant to pay; nothing to do.
    #[alipay("WAIT_FOR_PAYMENT")]
    WaitForPayment,
    /// You accepted it; the work can begin.
    #[alipay("ISV_ACCEPTED")]
    ProviderAccepted,
    /// You reported the work as done; the merchant looks at it.
    #[alipay("MERCHANT_CHECKING")]
    MerchantChecking,
    /// The order is confirmed.
    #[alipay("CONFIRMED")]
    Confirmed,
    /// The placing of the order itself is still to be confirmed; do not start yet.
    #[alipay("WAIT_FOR_SUBMIT_CONFIRM")]
    WaitForSubmitConfirm,
    /// Finished.
    #[alipay("DONE")]
    Done,
    /// The merchant cancelled it; stop the work.
    #[alipay("MERCHANT_CANCELLED")]
    MerchantCancelled,
    /// You rejected it.
    #[alipay("ISV_REJECTED")]
    ProviderRejected,
    /// You cancelled it.
    #[alipay("ISV_CANCELLED")]
    ProviderCancelled,
}
