//! Enumerations that several calls share. All are open: an unknown value is kept as `Unknown`.

use alipay_runtime::alipay_enum;

/// State of a version.
#[alipay_enum]
pub enum VersionStatus {
    /// In development.
    #[alipay("INIT")]
    Init,
    /// In the audit.
    #[alipay("AUDITING")]
    Auditing,
    /// Passed the audit; may be released.
    #[alipay("WAIT_RELEASE")]
    WaitRelease,
    /// Passed the basic audit only; may be released without promotion.
    #[alipay("BASE_AUDIT_PASS")]
    BaseAuditPass,
    /// Rejected by the audit.
    #[alipay("AUDIT_REJECT")]
    AuditReject,
    /// Released.
    #[alipay("RELEASE")]
    Released,
    /// In gradual release.
    #[alipay("GRAY")]
    Gray,
    /// Taken offline.
    #[alipay("OFFLINE")]
    Offline,
    /// Taken offline by Alipay.
    #[alipay("AUDIT_OFFLINE")]
    ForcedOffline,
}

/// Outcome of an audit.
#[alipay_enum]
pub enum AuditResult {
    /// Passed.
    #[alipay("PASS")]
    Pass,
    /// Rejected.
    #[alipay("REJECT")]
    Reject,
}

/// State of a build.
#[alipay_enum]
pub enum BuildStatus {
    /// In the queue.
    #[alipay("0")]
    Queued,
    /// In progress.
    #[alipay("1")]
    Building,
    /// Built.
    #[alipay("2")]
    Built,
    /// Failed.
    #[alipay("3")]
    Failed,
    /// Timed out.
    #[alipay("5")]
    TimedOut,
    /// Built, and the version is created.
    #[alipay("6")]
    Created,
}

/// Role of a member of an application.
#[alipay_enum]
pub enum MemberRole {
    /// Developer.
    #[alipay("DEVELOPER")]
    Developer,
    /// Tester, who may use the trial version.
    #[alipay("EXPERIENCER")]
    Tester,
}

/// Comparison of a rule with the URL of a QR code.
#[alipay_enum]
pub enum QrCodeMode {
    /// The URL is equal.
    #[alipay("EXACT")]
    Exact,
    /// The URL begins with that of the rule.
    #[alipay("FUZZY")]
    Prefix,
}
