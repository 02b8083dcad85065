//! Enumerations that several calls share. All are open: an unknown value is kept as `Unknown`.

use alipay_runtime::alipay_enum;

/// Result of an operation on relations.
#[alipay_enum]
pub enum SettlementResult {
    /// Succeeded.
    #[alipay("SUCCESS")]
    Success,
    /// Failed.
    #[alipay("FAIL")]
    Fail,
}

/// Kind of account of a royalty receiver.
#[alipay_enum]
pub enum ReceiverType {
    /// Alipay user ID (2088...).
    #[alipay("userId")]
    UserId,
    /// Login name: an email address or a mobile number.
    #[alipay("loginName")]
    LoginName,
    /// ID within your application (`open_id`).
    #[alipay("openId")]
    OpenId,
}

/// Kind of account identifier of a royalty.
#[alipay_enum]
pub enum RoyaltyAccountType {
    /// Alipay user ID (2088...).
    #[alipay("userId")]
    UserId,
    /// Login name of the account.
    #[alipay("loginName")]
    LoginName,
    /// Alipay's number of a bank card.
    #[alipay("cardAliasNo")]
    CardAliasNo,
    /// ID within your application (`open_id`).
    #[alipay("openId")]
    OpenId,
}

/// Kind of royalty.
#[alipay_enum]
pub enum RoyaltyType {
    /// Royalty paid out of the trade.
    #[alipay("transfer")]
    Transfer,
    /// Compensation, paid out of an account and not out of the trade.
    #[alipay("replenish")]
    Replenish,
    /// Returned royalty. Only in responses.
    #[alipay("transfer_refund")]
    TransferRefund,
    /// Returned compensation. Only in responses.
    #[alipay("replenish_refund")]
    ReplenishRefund,
}
