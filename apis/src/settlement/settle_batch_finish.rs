//! End of a batch of settlements.

use alipay_runtime::{alipay_api, alipay_model};

use super::SettlementApi;

/// Finishes a batch of settlements. On the V2 gateway only; Alipay documents no error codes. No query for
/// the outcome is documented, nor whether a second call with the same request number has an effect. Called
/// as `client.settlements().finish_batch(..)`.
#[alipay_api(
    method = "alipay.trade.settle.batch.finish",
    response = FinishedSettlementBatch,
    service = SettlementApi,
    call = finish_batch,
)]
pub struct FinishSettlementBatch {
    /// Request number assigned by you.
    pub out_request_no: String,
    /// Amount of the batch. Its unit is not documented.
    pub batch_amount: Option<String>,
    /// Currency of the batch.
    pub batch_currency: Option<String>,
    /// Parties of the batch.
    pub batch_detail_info: Option<SettlementBatchParties>,
    /// Number of items of the batch.
    pub batch_num: Option<i64>,
    /// Type of the batch. The values are not documented.
    pub batch_type: Option<String>,
    /// Dimension of the batch. The values are not documented.
    pub dimension: Option<String>,
}

/// Finished batch of settlements.
#[alipay_model(setters)]
pub struct FinishedSettlementBatch {
    /// Amount of the batch. Its unit is not documented.
    pub batch_amount: Option<String>,
    /// Currency of the batch.
    pub batch_currency: Option<String>,
    /// ID of the batch.
    pub batch_id: Option<String>,
    /// Number of items of the batch.
    pub batch_num: Option<i64>,
    /// Type of the batch. The values are not documented.
    pub batch_type: Option<String>,
    /// Dimension of the batch. The values are not documented.
    pub dimension: Option<String>,
    /// Request number assigned by you.
    pub out_request_no: Option<String>,
    /// Result of the call.
    pub result_code: Option<String>,
}

/// Parties of a batch of settlements.
#[alipay_model(setters)]
pub struct SettlementBatchParties {
    /// Business type of the receiving entity. The values are not documented.
    pub trans_in_entity_biz_type: Option<String>,
    /// ID of the receiving entity.
    pub trans_in_entity_id: Option<String>,
    /// Kind of ID of the receiving entity. The values are not documented.
    pub trans_in_entity_id_type: Option<String>,
    /// Business type of the paying entity. The values are not documented.
    pub trans_out_entity_biz_type: Option<String>,
    /// ID of the paying entity.
    pub trans_out_entity_id: Option<String>,
    /// Kind of ID of the paying entity. The values are not documented.
    pub trans_out_entity_id_type: Option<String>,
}
