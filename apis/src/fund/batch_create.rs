//! Creation of a batch of transfers.

use alipay_runtime::{Money, alipay_api, alipay_model};

use super::{BatchOrder, FundApi, ListBatchTransfers, Participant, TransferSceneReport};

/// Creates a batch of transfers, which is paid later, as by [`PayBatchInApp`](super::PayBatchInApp). On
/// the V2 gateway only; Alipay documents no error codes. The effect of a second call with the same batch
/// number is not documented either. Called as `client.funds().create_batch(..)`.
#[alipay_api(
    method = "alipay.fund.batch.create",
    response = CreatedBatch,
    service = FundApi,
    call = create_batch,
    resolve_with = ListBatchTransfers,
)]
pub struct CreateBatch {
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
    /// Text that is returned in notifications.
    pub passback_params: Option<String>,
    /// Payer.
    pub payer_info: Option<Participant>,
    /// Contracted product of the batch. The values are not documented.
    pub product_code: Option<String>,
    /// Remark.
    pub remark: Option<String>,
    /// Time until which the batch can be paid.
    pub time_expire: Option<String>,
    /// Number of transfers.
    #[alipay(as_text)]
    pub total_count: Option<u32>,
    /// Amount of all transfers, in yuan.
    pub total_trans_amount: Option<Money>,
    /// Purpose of the money: the name of a scene in your contract.
    pub transfer_scene_name: Option<String>,
    /// Information that Alipay requires for transfers of that scene.
    pub transfer_scene_report_infos: Option<Vec<TransferSceneReport>>,
}

/// Created batch.
#[alipay_model(setters)]
pub struct CreatedBatch {
    /// Batch number assigned by Alipay.
    pub batch_trans_id: Option<String>,
    /// Batch number assigned by you.
    pub out_batch_no: Option<String>,
    /// State of the batch. The values are not documented.
    pub status: Option<String>,
}
