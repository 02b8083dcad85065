//! Settlement of the money into accounts.

use alipay_runtime::{BeijingTime, Money, alipay_model};

/// Settlement of the money of a payment.
#[alipay_model(setters)]
pub struct SettleInfo {
    /// Settlement per account.
    pub settle_detail_infos: Vec<SettleDetail>,
    /// Time until automatic settlement, such as `7d`.
    #[alipay(max_len = 10)]
    pub settle_period_time: Option<String>,
}

/// Settlement into one account.
#[alipay_model(setters)]
pub struct SettleDetail {
    /// Kind of account identifier: `cardAliasNo`, `userId`, `loginName` or `defaultSettle`.
    #[alipay(max_len = 64)]
    pub trans_in_type: Option<String>,
    /// Account that receives the money.
    #[alipay(max_len = 64)]
    pub trans_in: Option<String>,
    /// Amount in yuan.
    pub amount: Option<Money>,
    /// Actually settled amount, in yuan.
    pub actual_amount: Option<Money>,
    /// Dimension by which payments are summed up, for settlement of totals.
    #[alipay(max_len = 64)]
    pub summary_dimension: Option<String>,
    /// ID of the entity that is settled, for settlement per entity.
    #[alipay(max_len = 64)]
    pub settle_entity_id: Option<String>,
    /// Type of that entity: `SecondMerchant` or `Store`.
    #[alipay(max_len = 32)]
    pub settle_entity_type: Option<String>,
}

/// Settlements and royalties.
#[alipay_model(setters)]
pub struct TradeSettleInfo {
    /// Individual operations.
    pub trade_settle_detail_list: Vec<TradeSettleDetail>,
    /// Amount that is not settled yet, in yuan.
    pub trade_unsettled_amount: Option<Money>,
}

/// Operation of a settlement or a royalty.
#[alipay_model(setters)]
pub struct TradeSettleDetail {
    /// Type: `replenish`, `replenish_refund`, `transfer`, `transfer_refund` or `settle`.
    pub operation_type: Option<String>,
    /// Operation number assigned by you.
    pub operation_serial_no: Option<String>,
    /// Time of the operation.
    pub operation_dt: Option<BeijingTime>,
    /// Amount in yuan.
    pub amount: Option<Money>,
    /// Paying account.
    pub trans_out: Option<String>,
    /// Receiving account.
    pub trans_in: Option<String>,
    /// Account that originally paid, for refunds.
    pub ori_trans_out: Option<String>,
    /// Account that originally received the money, for refunds.
    pub ori_trans_in: Option<String>,
}
