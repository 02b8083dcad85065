//! Enumerations that several calls share. All are open: an unknown value is kept as `Unknown`.

use alipay_runtime::alipay_enum;

/// State of a receipt.
#[alipay_enum]
pub enum ReceiptStatus {
    /// Ordered.
    #[alipay("INIT")]
    Init,
    /// In progress.
    #[alipay("PROCESS")]
    Processing,
    /// Ready.
    #[alipay("SUCCESS")]
    Success,
    /// Failed.
    #[alipay("FAIL")]
    Fail,
}

/// Kind of movement of money.
#[alipay_enum]
pub enum TransferType {
    /// Top-up.
    #[alipay("DEPOSIT")]
    Deposit,
    /// Withdrawal.
    #[alipay("WITHDRAW")]
    Withdraw,
    /// Transfer.
    #[alipay("TRANSFER")]
    Transfer,
}
