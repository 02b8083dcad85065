//! Batch of transfers in currencies.

use alipay_runtime::{alipay_api, alipay_model};

use super::{BatchCertificate, BatchPayee, FundApi, ListBatchTransfers};

/// Transfers money to the payees of a batch, in currencies. On the V2 gateway only; Alipay documents no
/// error codes. The effect of a second call with the same batch number is not documented either. Called as
/// `client.funds().transfer_batch(..)`.
#[alipay_api(
    method = "alipay.fund.batch.transfer",
    response = SentBatch,
    service = FundApi,
    call = transfer_batch,
    resolve_with = ListBatchTransfers,
)]
pub struct TransferBatch {
    /// Batch number assigned by you.
    pub batch_no: String,
    /// Transfers of the batch.
    pub acc_detail_list: Vec<BatchTransferOrder>,
    /// Billing address.
    #[alipay(sensitive)]
    pub billing_address: Option<String>,
    /// Code of the business. The values are not documented.
    pub biz_code: Option<String>,
    /// Business scene of the batch. The values are not documented.
    pub biz_scene: Option<String>,
    /// Extension fields.
    pub extend_params: Option<String>,
    /// Specifies whether the payment is retried. The values are not documented.
    pub pay_retry: Option<String>,
    /// Account of the payer.
    #[alipay(sensitive)]
    pub payer_account: Option<String>,
    /// Kind of account of the payer. The values are not documented.
    pub payer_account_type: Option<String>,
    /// Currency of the payment.
    pub payment_currency: Option<String>,
    /// Contracted product of the batch. The values are not documented.
    pub product_code: Option<String>,
    /// Requested value date.
    pub request_value_time: Option<String>,
    /// Account that signed the contract.
    pub sign_principal: Option<String>,
    /// Number of transfers.
    #[alipay(as_text)]
    pub total_count: Option<u32>,
    /// Amount of all transfers, in the unit of `total_trans_currency`.
    pub total_trans_amount: Option<String>,
    /// Currency of `total_trans_amount`.
    pub total_trans_currency: Option<String>,
}

/// Batch that Alipay accepted.
#[alipay_model(setters)]
pub struct SentBatch {
    /// Batch number.
    pub batch_no: Option<String>,
    /// Batch number assigned by Alipay.
    pub batch_trans_id: Option<String>,
}

/// Transfer to make, in a currency.
#[alipay_model(setters)]
pub struct BatchTransferOrder {
    /// Order number assigned by Alipay.
    pub alipay_order_no: Option<String>,
    /// Identity document of the payee.
    pub cert_info: Option<BatchCertificate>,
    /// Number of the transfer within the batch, assigned by you.
    pub detail_no: Option<String>,
    /// Original transaction.
    pub ori_txn_info: Option<OriginalTransaction>,
    /// Payee.
    pub payee_info: Option<BatchPayee>,
    /// Time of the arrival.
    pub reach_time: Option<String>,
    /// Remark.
    pub remark: Option<String>,
    /// Currency of the settlement.
    pub settlement_currency: Option<String>,
    /// Amount to transfer, in the unit of `trans_currency`.
    pub trans_amount: Option<String>,
    /// Currency of the transfer.
    pub trans_currency: Option<String>,
}

/// Original transaction of a transfer.
#[alipay_model(setters)]
pub struct OriginalTransaction {
    /// Type of the category. The values are not documented.
    pub category_type: Option<String>,
    /// Category. The values are not documented.
    pub category_value: Option<String>,
    /// Data about the transaction.
    pub txn_info: Option<String>,
}
