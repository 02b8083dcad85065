//! Release of the money of a trade.

use alipay_runtime::{Money, alipay_api, alipay_enum, alipay_model};

use super::{SettlementApi, YesNo};

/// Releases the money of a trade to its sub-merchant.
///
/// For platforms whose trades are settled only after confirmation (直付通). If the outcome is unknown, retry
/// with the same request number: Alipay settles it once. There is no query for a single confirmation; the
/// trade's `trade_settle_info` shows it.
///
/// # Errors
///
/// - [`ACQ.SYSTEM_ERROR`](super::SettlementErrorCode::AcquirerSystemError): Alipay failed: the outcome is
///   unknown. Look up the settlement, or retry with the same request number.
/// - [`ACQ.TRADE_NOT_EXIST`](super::SettlementErrorCode::TradeNotFound): the trade does not exist.
/// - [`ACQ.ALREADY_CONFIRM_SETTLE`](super::SettlementErrorCode::AlreadyConfirmed): the settlement was already
///   confirmed. Look up the trade.
/// - [`ACQ.ILLEGAL_SETTLE_STATE`](super::SettlementErrorCode::SettleStateInvalid): the state of the
///   settlement does not allow this.
/// - [`ACQ.DISCORDANT_REPEAT_REQUEST`](super::SettlementErrorCode::InconsistentRepeat): the request number
///   was used with different content. Retry without changes, or use a new number for another settlement.
/// - [`ACQ.DUP_OUT_REQUEST_NO`](super::SettlementErrorCode::RequestNumberTaken): the request number was
///   already used. Look up the settlement.
/// - [`ACQ.SETTLE_ACCOUNT_NOT_EXIST`](super::SettlementErrorCode::SettleAccountNotFound): the account to
///   settle into does not exist.
/// - [`ACQ.SETTLE_ACCOUNT_NOT_CERTIFY`](super::SettlementErrorCode::SettleAccountNotVerified): the identity
///   of the account to settle into is not verified. Its owner has to verify it at Alipay.
/// - [`ACQ.RISK_SETTLE_SUSPEND`](super::SettlementErrorCode::SuspendedForRisk): Alipay's risk control
///   suspended the settlement. Contact Alipay.
/// - [`ACQ.INVALID_PARAMETER`](super::SettlementErrorCode::AcquirerInvalidParameter): a parameter is missing
///   or malformed. Correct the request.
#[alipay_api(
    method = "alipay.trade.settle.confirm",
    v3 = POST,
    response = ConfirmedSettlement,
    service = SettlementApi,
)]
pub struct ConfirmSettlement {
    /// Request number assigned by you. It prevents a retry from settling twice.
    #[alipay(max_len = 64, idempotency_key)]
    pub out_request_no: String,
    /// Trade number assigned by Alipay.
    #[alipay(max_len = 64)]
    pub trade_no: String,
    /// Accounts to settle into, and amounts. Default: the sub-merchant's account, and the whole rest.
    pub settle_info: Option<ConfirmSettleInfo>,
    /// Further parameters.
    pub extend_params: Option<ConfirmExtendParams>,
}

/// Confirmed settlement.
#[alipay_model(setters)]
pub struct ConfirmedSettlement {
    /// Trade number assigned by Alipay.
    pub trade_no: Option<String>,
    /// Request number assigned by you.
    pub out_request_no: Option<String>,
    /// Amount that this call settled, in yuan.
    pub settle_amount: Option<Money>,
}

/// Further parameters of a confirmation.
#[alipay_model(setters)]
pub struct ConfirmExtendParams {
    /// Specifies whether the money stays frozen for royalties after the confirmation.
    pub royalty_freeze: Option<YesNo>,
}

/// Accounts to settle into.
#[alipay_model(setters)]
pub struct ConfirmSettleInfo {
    /// Settlement per account. Exactly one entry is supported.
    pub settle_detail_infos: Option<Vec<ConfirmSettleDetail>>,
    /// Time until automatic settlement, such as `7d`.
    #[alipay(max_len = 10)]
    pub settle_period_time: Option<String>,
}

/// Settlement into one account.
#[alipay_model(setters)]
pub struct ConfirmSettleDetail {
    /// Kind of account identifier: `cardAliasNo`, `userId`, `loginName` or `defaultSettle`.
    #[alipay(max_len = 64)]
    pub trans_in_type: Option<String>,
    /// Account that receives the money; absent with `defaultSettle`.
    #[alipay(max_len = 64)]
    pub trans_in: Option<String>,
    /// Amount in yuan.
    #[alipay(min = "0.01")]
    pub amount: Option<Money>,
    /// Actually settled amount, in yuan.
    pub actual_amount: Option<Money>,
    /// Dimension by which payments are summed up, for settlement of totals.
    #[alipay(max_len = 64)]
    pub summary_dimension: Option<String>,
    /// ID of the entity that is settled, for settlement per entity.
    #[alipay(max_len = 64)]
    pub settle_entity_id: Option<String>,
    /// Kind of that entity.
    pub settle_entity_type: Option<SettleEntityType>,
}

/// Kind of entity that is settled.
#[alipay_enum]
pub enum SettleEntityType {
    /// Sub-merchant.
    #[alipay("SecondMerchant")]
    SubMerchant,
    /// Shop.
    #[alipay("Store")]
    Store,
}
