//! Batch of transfers.

use alipay_runtime::{Money, alipay_api, alipay_model};

use super::{BatchOrder, FundApi, ListBatchTransfers, Participant, TransferSceneReport};

/// Transfers money to the payees of a batch by the call that is named as that of a single transfer,
/// [`TransferFunds`](super::TransferFunds). On the V2 gateway only; Alipay documents no error codes. The
/// effect of a second call with the same batch number is not documented either. Called as
/// `client.funds().transfer_uni_batch(..)`.
#[alipay_api(
    method = "alipay.fund.batch.uni.transfer",
    response = SentUniBatch,
    service = FundApi,
    call = transfer_uni_batch,
    resolve_with = ListBatchTransfers,
)]
pub struct TransferUniBatch {
    /// Batch number assigned by you.
    pub out_batch_no: String,
    /// Transfers of the batch.
    pub trans_order_list: Vec<BatchOrder>,
    /// Business scene of the batch. The values are not documented.
    pub biz_scene: Option<String>,
    /// Further parameters, as the text of a JSON object.
    pub business_params: Option<String>,
    /// Title in both parties' bills.
    pub order_title: Option<String>,
    /// Alipay's number of the preceding order.
    pub original_order_id: Option<String>,
    /// Payer.
    pub payer_info: Option<Participant>,
    /// Contracted product of the batch. The values are not documented.
    pub product_code: Option<String>,
    /// Remark.
    pub remark: Option<String>,
    /// Number of transfers.
    #[alipay(as_text)]
    pub total_count: Option<u32>,
    /// Amount of all transfers, in yuan.
    pub total_trans_amount: Option<Money>,
    /// Purpose of the money: the name of a scene in your contract.
    pub transfer_scene_name: Option<String>,
    /// Information that Alipay requires for transfers of that scene.
    pub transfer_scene_report_infos: Option<TransferSceneReport>,
}

/// Batch of transfers that Alipay accepted.
#[alipay_model(setters)]
pub struct SentUniBatch {
    /// Batch number assigned by Alipay.
    pub batch_trans_id: Option<String>,
    /// Batch number assigned by you.
    pub out_batch_no: Option<String>,
    /// State of the batch. The values are not documented.
    pub status: Option<String>,
}
