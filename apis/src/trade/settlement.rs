//! Settlement of the money into accounts.

use alipay_runtime::{BeijingTime, Money, alipay_model};

/// Accounts into which the money is settled.
#[alipay_model(setters)]
pub struct SettleInfo {
    /// The accounts.
    pub settle_detail_infos: Vec<SettleDetail>,
    /// After how long it is settled by itself, such as `7d`.
    #[alipay(max_len = 10)]
    pub settle_period_time: Option<String>,
}

/// One account into which money is settled.
#[alipay_model(setters)]
pub struct SettleDetail {
    /// How it is named: `cardAliasNo`, `userId`, `loginName` or `defaultSettle`.
    #[alipay(max_len = 64)]
    pub trans_in_type: Option<String>,
    /// The account.
    #[alipay(max_len = 64)]
    pub trans_in: Option<String>,
    /// How much, in yuan.
    pub amount: Option<Money>,
    /// How much really goes in, in yuan.
    pub actual_amount: Option<Money>,
    /// What payments are added up by, for settling by sums.
    #[alipay(max_len = 64)]
    pub summary_dimension: Option<String>,
    /// Whom it is settled for, for settling by party.
    #[alipay(max_len = 64)]
    pub settle_entity_id: Option<String>,
    /// Kind of that party: `SecondMerchant` or `Store`.
    #[alipay(max_len = 32)]
    pub settle_entity_type: Option<String>,
}

/// What has been settled and shared out.
#[alipay_model(setters)]
pub struct TradeSettleInfo {
    /// The single steps.
    pub trade_settle_detail_list: Vec<TradeSettleDetail>,
    /// What is not settled yet, in yuan.
    pub trade_unsettled_amount: Option<Money>,
}

/// One step of settling and sharing out.
#[alipay_model(setters)]
pub struct TradeSettleDetail {
    /// Kind: `replenish`, `replenish_refund`, `transfer`, `transfer_refund` or `settle`.
    pub operation_type: Option<String>,
    /// Your own number of the step.
    pub operation_serial_no: Option<String>,
    /// When it was done.
    pub operation_dt: Option<BeijingTime>,
    /// How much, in yuan.
    pub amount: Option<Money>,
    /// Account that gave it.
    pub trans_out: Option<String>,
    /// Account that got it.
    pub trans_in: Option<String>,
    /// Account that gave it at first, in a refund.
    pub ori_trans_out: Option<String>,
    /// Account that got it at first, in a refund.
    pub ori_trans_in: Option<String>,
}
