//! The sets of codes in complaints. All are open: a code that is not listed arrives as `Unknown`.

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

/// Who spoke.
#[alipay_enum]
pub enum ReplierRole {
    /// The buyer.
    #[alipay("USER")]
    Buyer,
    /// The merchant.
    #[alipay("MERCHANT")]
    Merchant,
    /// Alipay's system.
    #[alipay("SYSTEM")]
    System,
    /// Alipay's staff.
    #[alipay("AUDITOR")]
    Auditor,
    /// An authority.
    #[alipay("GOVERNMENT")]
    Authority,
}

/// How a complaint was dealt with.
#[alipay_enum]
pub enum FeedbackCode {
    /// Refunded, out of the deposit that guarantees good service.
    #[alipay("00")]
    RefundedFromDeposit,
    /// Refunded in another way.
    #[alipay("02")]
    RefundedOtherwise,
    /// The goods are sent.
    #[alipay("03")]
    GoodsSent,
    /// In another way; say which in the content.
    #[alipay("04")]
    Other,
    /// The after-sales service is done.
    #[alipay("05")]
    ServiceDone,
    /// It is not the merchant's responsibility.
    #[alipay("06")]
    NotResponsible,
}
