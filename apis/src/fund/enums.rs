//! Enumerations that several calls share. All are open: an unknown value is kept as `Unknown`.

use alipay_runtime::alipay_enum;

/// How far a transfer is.
#[alipay_enum]
pub enum TransferStatus {
    /// Done.
    #[alipay("SUCCESS")]
    Success,
    /// Failed; the money is where it was.
    #[alipay("FAIL")]
    Fail,
    /// Under way, to a bank card. Ask again later.
    #[alipay("DEALING")]
    Dealing,
    /// The bank sent the money back, and it is yours again.
    #[alipay("REFUND")]
    Refund,
    /// Waits for its payer.
    #[alipay("WAIT_PAY")]
    WaitPay,
    /// Closed, because nobody paid in time.
    #[alipay("CLOSED")]
    Closed,
}

/// Product of your contract, under which a transfer runs.
#[alipay_enum]
pub enum TransferProduct {
    /// To an account in Alipay, without a password.
    #[alipay("TRANS_ACCOUNT_NO_PWD")]
    ToAccount,
    /// To a bank card, without a password.
    #[alipay("TRANS_BANKCARD_NO_PWD")]
    ToBankCard,
    /// A red packet of cash.
    #[alipay("STD_RED_PACKET")]
    RedPacket,
}

/// What kind of business a transfer is.
#[alipay_enum]
pub enum TransferScene {
    /// Paying somebody directly, by transfer or by a company's red packet.
    #[alipay("DIRECT_TRANSFER")]
    Direct,
    /// A person gives a red packet.
    #[alipay("PERSONAL_PAY")]
    PersonalPay,
    /// A person takes a red packet.
    #[alipay("PERSONAL_COLLECTION")]
    PersonalCollection,
    /// A red packet goes back. Only in queries.
    #[alipay("REFUND")]
    Refund,
}
