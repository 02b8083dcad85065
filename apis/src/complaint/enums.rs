//! Enumerations that several calls share. All are open: an unknown value is kept as `Unknown`.

use alipay_runtime::alipay_enum;

/// State of a complaint.
#[alipay_enum]
pub enum ComplaintStatus {
    /// Waits for the merchant.
    #[alipay("MERCHANT_PROCESSING")]
    MerchantProcessing,
    /// The merchant has given feedback.
    #[alipay("MERCHANT_FEEDBACKED")]
    MerchantAnswered,
    /// Alipay's staff is working on it.
    #[alipay("PLATFORM_PROCESSING")]
    PlatformProcessing,
    /// Alipay's staff has finished it.
    #[alipay("PLATFORM_FINISH")]
    PlatformFinished,
    /// Finished.
    #[alipay("FINISHED")]
    Finished,
    /// Closed, because the buyer took it back.
    #[alipay("CANCELLED")]
    Cancelled,
    /// Closed by the system.
    #[alipay("CLOSED")]
    Closed,
}

/// What a complaint is about.
#[alipay_enum]
pub enum ComplaintTarget {
    /// A mini program.
    #[alipay("APPID")]
    MiniApp,
    /// A public account.
    #[alipay("PUBLICID")]
    PublicAccount,
}
