//! Enumerations that several calls share. All are open: an unknown value is kept as `Unknown`.

use alipay_runtime::alipay_enum;

/// State of a complaint.
#[alipay_enum]
pub enum ComplaintStatus {
    /// Waiting for the merchant.
    #[alipay("MERCHANT_PROCESSING")]
    MerchantProcessing,
    /// The merchant has submitted feedback.
    #[alipay("MERCHANT_FEEDBACKED")]
    MerchantFeedbackSubmitted,
    /// Alipay's staff is processing the complaint.
    #[alipay("PLATFORM_PROCESSING")]
    PlatformProcessing,
    /// Alipay's staff has finished processing the complaint.
    #[alipay("PLATFORM_FINISH")]
    PlatformFinished,
    /// Finished.
    #[alipay("FINISHED")]
    Finished,
    /// Closed, because the buyer withdrew it.
    #[alipay("CANCELLED")]
    Cancelled,
    /// Closed by the system.
    #[alipay("CLOSED")]
    Closed,
}

/// Kind of target that a complaint is about.
#[alipay_enum]
pub enum ComplaintTarget {
    /// A mini program.
    #[alipay("APPID")]
    MiniApp,
    /// A public account.
    #[alipay("PUBLICID")]
    PublicAccount,
}
