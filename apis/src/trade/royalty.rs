//! Royalties: shares of the money for other receivers.

use alipay_runtime::{Money, alipay_model};

use super::AccountKind;

/// Royalties of a payment.
#[alipay_model(setters)]
pub struct RoyaltyInfo {
    /// Type of royalties; `ROYALTY` is the only one.
    #[alipay(max_len = 150)]
    pub royalty_type: Option<String>,
    /// Royalties, one entry per receiver.
    pub royalty_detail_infos: Vec<RoyaltyDetail>,
}

/// Royalty of one receiver.
#[alipay_model(setters)]
pub struct RoyaltyDetail {
    /// Sequence number in the list, from 1.
    pub serial_no: Option<u64>,
    /// Kind of identifier of the receiving account.
    #[alipay(max_len = 24)]
    pub trans_in_type: Option<AccountKind>,
    /// Receiving account.
    #[alipay(max_len = 28)]
    pub trans_in: Option<String>,
    /// Kind of identifier of the paying account.
    #[alipay(max_len = 24)]
    pub trans_out_type: Option<AccountKind>,
    /// Paying account. Default: yours.
    #[alipay(max_len = 28)]
    pub trans_out: Option<String>,
    /// Amount of the royalty, in yuan.
    pub amount: Option<Money>,
    /// Percentage of the payment, instead of an amount.
    #[alipay(max_len = 3)]
    pub amount_percentage: Option<String>,
    /// Batch number assigned by you.
    #[alipay(max_len = 32)]
    pub batch_no: Option<String>,
    /// Number of the relation between the two accounts, assigned by you.
    #[alipay(max_len = 64)]
    pub out_relation_id: Option<String>,
    /// Description.
    #[alipay(max_len = 1000)]
    pub desc: Option<String>,
}

/// Royalty to return.
#[alipay_model(setters)]
pub struct RefundRoyalty {
    /// Type: `transfer` (a royalty) or `replenish` (a compensation for a difference).
    #[alipay(max_len = 32)]
    pub royalty_type: Option<String>,
    /// Account that returns the royalty.
    #[alipay(max_len = 28)]
    pub trans_out: Option<String>,
    /// Kind of identifier of that account.
    #[alipay(max_len = 64)]
    pub trans_out_type: Option<AccountKind>,
    /// Account that receives the returned royalty.
    #[alipay(max_len = 28)]
    pub trans_in: Option<String>,
    /// Kind of identifier of that account.
    #[alipay(max_len = 64)]
    pub trans_in_type: Option<AccountKind>,
    /// Name of the receiving account's owner.
    #[alipay(max_len = 64, sensitive)]
    pub trans_in_name: Option<String>,
    /// Amount in yuan.
    pub amount: Option<Money>,
    /// Percentage of the refund, from 1 to 100.
    pub amount_percentage: Option<u32>,
    /// Purpose of the royalty.
    #[alipay(max_len = 256)]
    pub royalty_scene: Option<String>,
    /// Description.
    #[alipay(max_len = 1000)]
    pub desc: Option<String>,
}

/// Result of a royalty's return.
#[alipay_model(setters)]
pub struct RefundRoyaltyResult {
    /// Amount in yuan.
    pub refund_amount: Option<Money>,
    /// Type, such as `transfer` or `replenish`.
    pub royalty_type: Option<String>,
    /// `SUCCESS`, or the reason for the failure.
    pub result_code: Option<String>,
    /// Account that returns the royalty.
    pub trans_out: Option<String>,
    /// Login name of that account.
    #[alipay(sensitive)]
    pub trans_out_email: Option<String>,
    /// Account that receives the returned royalty.
    pub trans_in: Option<String>,
    /// Login name of that account.
    #[alipay(sensitive)]
    pub trans_in_email: Option<String>,
    /// Account that originally paid the royalty.
    pub ori_trans_out: Option<String>,
    /// Account that originally received the royalty.
    pub ori_trans_in: Option<String>,
}
