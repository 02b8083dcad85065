//! Enumerations that several calls share. All are open: an unknown value is kept as `Unknown`.

use alipay_runtime::alipay_enum;

/// Kind of operation on a pre-authorization.
#[alipay_enum]
pub enum OperationType {
    /// The deposit was frozen.
    #[alipay("FREEZE")]
    Freeze,
    /// A part of the deposit was released.
    #[alipay("UNFREEZE")]
    Unfreeze,
    /// A part of the deposit was paid.
    #[alipay("PAY")]
    Pay,
}

/// State of an operation on a pre-authorization.
#[alipay_enum]
pub enum OperationStatus {
    /// Waiting for the buyer's consent.
    #[alipay("INIT")]
    Init,
    /// Succeeded.
    #[alipay("SUCCESS")]
    Success,
    /// Closed without effect.
    #[alipay("CLOSED")]
    Closed,
}

/// State of a pre-authorization.
#[alipay_enum]
pub enum OrderStatus {
    /// Waiting for the buyer's consent.
    #[alipay("INIT")]
    Init,
    /// The deposit is frozen.
    #[alipay("AUTHORIZED")]
    Authorized,
    /// Everything is paid or released.
    #[alipay("FINISH")]
    Finished,
    /// Closed before the deposit was frozen.
    #[alipay("CLOSED")]
    Closed,
}

/// Contracted product of a pre-authorization.
#[alipay_enum]
pub enum FreezeProduct {
    /// Pre-authorization online: in an app or a mini program.
    #[alipay("PREAUTH_PAY")]
    Online,
    /// Pre-authorization face to face, by payment code or QR code.
    #[alipay("PRE_AUTH")]
    FaceToFace,
    /// Pre-authorization online, by its older name.
    #[alipay("PRE_AUTH_ONLINE")]
    OnlineOlder,
}

/// Mode of a deposit.
#[alipay_enum]
pub enum DepositMode {
    /// Deposit in money only.
    #[alipay("DEPOSIT_ONLY")]
    DepositOnly,
    /// No deposit: payment after the service.
    #[alipay("POSTPAY")]
    Postpay,
    /// No deposit: payment after the service, of an amount that is not known beforehand.
    #[alipay("POSTPAY_UNCERTAIN")]
    PostpayUncertain,
}
