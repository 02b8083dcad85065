//! States of orders. The enumeration is open: an unknown value is kept as `Unknown`.

use alipay_runtime::alipay_enum;

/// State of an order.
#[alipay_enum]
pub enum OrderStatus {
    /// Ordered; waiting for you to accept or reject the order. (The spelling of the text is Alipay's.)
    #[alipay("MERCHANT_ORDED")]
    MerchantOrdered,
    /// Waiting for payment by the merchant; no action required.
    #[alipay("WAIT_FOR_PAYMENT")]
    WaitForPayment,
    /// Accepted by you; the work can begin.
    #[alipay("ISV_ACCEPTED")]
    ProviderAccepted,
    /// Reported as completed by you; the merchant is checking it.
    #[alipay("MERCHANT_CHECKING")]
    MerchantChecking,
    /// Confirmed.
    #[alipay("CONFIRMED")]
    Confirmed,
    /// Waiting for the confirmation of the order itself; do not start yet.
    #[alipay("WAIT_FOR_SUBMIT_CONFIRM")]
    WaitForSubmitConfirm,
    /// Finished.
    #[alipay("DONE")]
    Done,
    /// Cancelled by the merchant; stop the work.
    #[alipay("MERCHANT_CANCELLED")]
    MerchantCancelled,
    /// Rejected by you.
    #[alipay("ISV_REJECTED")]
    ProviderRejected,
    /// Cancelled by you.
    #[alipay("ISV_CANCELLED")]
    ProviderCancelled,
}
