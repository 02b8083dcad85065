//! Enumerations that several calls share. All are open: an unknown value is kept as `Unknown`.

use alipay_runtime::alipay_enum;

/// State of a transfer.
#[alipay_enum]
pub enum TransferStatus {
    /// Succeeded.
    #[alipay("SUCCESS")]
    Success,
    /// Failed; no money was transferred.
    #[alipay("FAIL")]
    Fail,
    /// In progress, to a bank card. Look it up later.
    #[alipay("DEALING")]
    Dealing,
    /// The bank returned the money to the payer.
    #[alipay("REFUND")]
    Refund,
    /// Waiting for the payer.
    #[alipay("WAIT_PAY")]
    WaitPay,
    /// Closed, because the payer did not pay in time.
    #[alipay("CLOSED")]
    Closed,
}

/// Contracted product under which a transfer runs.
#[alipay_enum]
pub enum TransferProduct {
    /// Transfer to an Alipay account without password.
    #[alipay("TRANS_ACCOUNT_NO_PWD")]
    ToAccount,
    /// Transfer to a bank card without password.
    #[alipay("TRANS_BANKCARD_NO_PWD")]
    ToBankCard,
    /// Cash red packet.
    #[alipay("STD_RED_PACKET")]
    RedPacket,
}

/// Business scene of a transfer.
#[alipay_enum]
pub enum TransferScene {
    /// Direct payment to an individual, by transfer or by a company's red packet.
    #[alipay("DIRECT_TRANSFER")]
    Direct,
    /// A person sends a red packet.
    #[alipay("PERSONAL_PAY")]
    PersonalPay,
    /// A person accepts a red packet.
    #[alipay("PERSONAL_COLLECTION")]
    PersonalCollection,
    /// A red packet is returned. Only in queries.
    #[alipay("REFUND")]
    Refund,
}
