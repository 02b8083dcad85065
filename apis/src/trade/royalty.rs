//! Royalties: shares of the money for other receivers.

use alipay_runtime::{Money, alipay_model};

use super::AccountKind;

/// Who gets which share of a payment.
#[alipay_model(setters)]
pub struct RoyaltyInfo {
    /// Kind of sharing; `ROYALTY` is the only one.
    #[alipay(max_len = 150)]
    pub royalty_type: Option<String>,
    /// The shares.
    pub royalty_detail_infos: Vec<RoyaltyDetail>,
}

/// One share of a payment.
#[alipay_model(setters)]
pub struct RoyaltyDetail {
    /// Position in the list, from 1 on.
    pub serial_no: Option<u64>,
    /// How the account that gets the share is named.
    #[alipay(max_len = 24)]
    pub trans_in_type: Option<AccountKind>,
    /// That account.
    #[alipay(max_len = 28)]
    pub trans_in: Option<String>,
    /// How the account that gives the share is named.
    #[alipay(max_len = 24)]
    pub trans_out_type: Option<AccountKind>,
    /// That account; yours when left out.
    #[alipay(max_len = 28)]
    pub trans_out: Option<String>,
    /// The share, in yuan.
    pub amount: Option<Money>,
    /// The share in per cent of the payment, instead of an amount.
    #[alipay(max_len = 3)]
    pub amount_percentage: Option<String>,
    /// Your number of the sharing.
    #[alipay(max_len = 32)]
    pub batch_no: Option<String>,
    /// Your number of the relation between the two accounts.
    #[alipay(max_len = 64)]
    pub out_relation_id: Option<String>,
    /// Remark.
    #[alipay(max_len = 1000)]
    pub desc: Option<String>,
}

/// A share to take back.
#[alipay_model(setters)]
pub struct RefundRoyalty {
    /// Kind: `transfer` (a share), `replenish` (making up a difference).
    #[alipay(max_len = 32)]
    pub royalty_type: Option<String>,
    /// Account that gives it back.
    #[alipay(max_len = 28)]
    pub trans_out: Option<String>,
    /// How that account is named.
    #[alipay(max_len = 64)]
    pub trans_out_type: Option<AccountKind>,
    /// Account that gets it back.
    #[alipay(max_len = 28)]
    pub trans_in: Option<String>,
    /// How that account is named.
    #[alipay(max_len = 64)]
    pub trans_in_type: Option<AccountKind>,
    /// Name of that account's owner.
    #[alipay(max_len = 64, sensitive)]
    pub trans_in_name: Option<String>,
    /// How much, in yuan.
    pub amount: Option<Money>,
    /// How much in per cent of the refund, from 1 to 100.
    pub amount_percentage: Option<u32>,
    /// What the share was for.
    #[alipay(max_len = 256)]
    pub royalty_scene: Option<String>,
    /// Remark.
    #[alipay(max_len = 1000)]
    pub desc: Option<String>,
}

/// What became of a share that was to be taken back.
#[alipay_model(setters)]
pub struct RefundRoyaltyResult {
    /// How much, in yuan.
    pub refund_amount: Option<Money>,
    /// Kind: `transfer` or `replenish` for instance.
    pub royalty_type: Option<String>,
    /// `SUCCESS`, or why it failed.
    pub result_code: Option<String>,
    /// Account that gives it back.
    pub trans_out: Option<String>,
    /// Login of that account.
    #[alipay(sensitive)]
    pub trans_out_email: Option<String>,
    /// Account that gets it back.
    pub trans_in: Option<String>,
    /// Login of that account.
    #[alipay(sensitive)]
    pub trans_in_email: Option<String>,
    /// Account that gave the share at first.
    pub ori_trans_out: Option<String>,
    /// Account that got the share at first.
    pub ori_trans_in: Option<String>,
}
