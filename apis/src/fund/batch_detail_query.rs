//! State of a batch and its transfers.

use alipay_runtime::{alipay_api, alipay_model, values::Extra};

use super::{BatchCertificate, BatchPayee, FundApi};

/// Looks up a batch and its transfers, page by page. Safe to repeat. On the V2 gateway only; Alipay
/// documents no error codes. Called as `client.funds().list_batch_transfers(..)`.
#[alipay_api(
    method = "alipay.fund.batch.detail.query",
    response = Batch,
    service = FundApi,
    call = list_batch_transfers,
    idempotent,
    page(number = page_num, items = acc_detail_list, item = BatchTransfer, total = total_item_count),
)]
pub struct ListBatchTransfers {
    /// Batch number.
    pub batch_no: Option<String>,
    /// Code of the business. The values are not documented.
    pub biz_code: Option<String>,
    /// Business scene of the batch. The values are not documented.
    pub biz_scene: Option<String>,
    /// Further parameters, as the text of a JSON object.
    pub business_params: Option<String>,
    /// Number of the transfer within the batch, assigned by you.
    pub detail_no: Option<String>,
    /// State of the transfers to return. The values are not documented.
    pub detail_status: Option<String>,
    /// Batch number assigned by you.
    pub out_batch_no: Option<String>,
    /// Transfer ID assigned by you.
    pub out_biz_no: Option<String>,
    /// Page to return.
    pub page_num: Option<u32>,
    /// Transfers per page.
    #[alipay(as_text)]
    pub page_size: Option<u32>,
    /// Account of the payee.
    #[alipay(sensitive)]
    pub payee_account: Option<String>,
    /// Contracted product of the batch. The values are not documented.
    pub product_code: Option<String>,
    /// Account that signed the contract.
    pub sign_principal: Option<String>,
}

/// One page of a batch of transfers.
#[alipay_model(setters)]
pub struct Batch {
    /// Transfers on this page.
    pub acc_detail_list: Vec<BatchTransfer>,
    /// State of the approval. The values are not documented.
    pub approval_status: Option<String>,
    /// Batch number.
    pub batch_no: Option<String>,
    /// State of the batch. The values are not documented.
    pub batch_status: Option<String>,
    /// Batch number assigned by Alipay.
    pub batch_trans_id: Option<String>,
    /// Code of the business. The values are not documented.
    pub biz_code: Option<String>,
    /// Business scene of the batch. The values are not documented.
    pub biz_scene: Option<String>,
    /// Error code of the batch.
    pub error_code: Option<String>,
    /// Amount of the failed transfers. Its unit is not documented.
    pub fail_amount: Option<String>,
    /// Number of failed transfers.
    pub fail_count: Option<u64>,
    /// Reason for the failure.
    pub fail_reason: Option<String>,
    /// Time at which the batch ended.
    pub gmt_finish: Option<String>,
    /// Time at which the batch was paid.
    pub gmt_pay_finish: Option<String>,
    /// Batch number assigned by you.
    pub out_batch_no: Option<String>,
    /// Returned page.
    pub page_num: Option<u32>,
    /// Transfers per page.
    pub page_size: Option<u32>,
    /// Account of the payer.
    pub payer_id: Option<String>,
    /// `open_id` of the payer.
    pub payer_open_id: Option<String>,
    /// Paid amount, in the unit of `payment_currency`.
    pub payment_amount: Option<String>,
    /// Currency of the payment.
    pub payment_currency: Option<String>,
    /// Number of the order by which the money was prepared.
    pub prepare_fund_order_id: Option<String>,
    /// Contracted product of the batch. The values are not documented.
    pub product_code: Option<String>,
    /// Account that signed the contract.
    pub sign_principal: Option<String>,
    /// Amount of the successful transfers. Its unit is not documented.
    pub success_amount: Option<String>,
    /// Number of successful transfers.
    pub success_count: Option<u64>,
    /// Amount of all transfers. Its unit is not documented.
    pub total_amount: Option<String>,
    /// Number of transfers on all pages.
    pub total_item_count: Option<u64>,
    /// Number of pages.
    pub total_page_count: Option<u32>,
}

/// Transfer of a batch.
#[alipay_model(setters)]
pub struct BatchTransfer {
    /// Order number assigned by Alipay.
    pub alipay_order_no: Option<String>,
    /// Identity document of the payee.
    pub cert_info: Option<BatchCertificate>,
    /// Transfer number assigned by Alipay.
    pub detail_id: Option<String>,
    /// Number of the transfer within the batch, assigned by you.
    pub detail_no: Option<String>,
    /// Error code of the transfer.
    pub error_code: Option<String>,
    /// Message of the error.
    pub error_msg: Option<String>,
    /// Exchange rate.
    pub exchange_rate: Option<BatchExchangeRate>,
    /// Time of the creation.
    pub gmt_create: Option<String>,
    /// Time at which the transfer ended.
    pub gmt_finish: Option<String>,
    /// Indicates whether the transfer has to be retried. The values are not documented.
    pub need_retry: Option<String>,
    /// Transfer ID assigned by you.
    pub out_biz_no: Option<String>,
    /// Payee.
    pub payee_info: Option<BatchPayee>,
    /// Paid amount, in the unit of `payment_currency`.
    pub payment_amount: Option<String>,
    /// Currency of the payment.
    pub payment_currency: Option<String>,
    /// Remark.
    pub remark: Option<String>,
    /// Settled amount, in the unit of `settlement_currency`.
    pub settlement_amount: Option<String>,
    /// Currency of the settlement.
    pub settlement_currency: Option<String>,
    /// State of the transfer. The values are not documented.
    pub status: Option<String>,
    /// More detailed state of the transfer. The values are not documented.
    pub sub_status: Option<String>,
    /// Transferred amount, in the unit of `trans_currency`.
    pub trans_amount: Option<String>,
    /// Currency of the transfer.
    pub trans_currency: Option<String>,
}

/// Exchange rate of a transfer. The form of the `rate` is not documented: read it from `extra`.
#[alipay_model(setters)]
pub struct BatchExchangeRate {
    /// Base currency.
    pub base_currency: Option<String>,
    /// Other currency.
    pub exchange_currency: Option<String>,
    /// The `rate`, and other members.
    #[alipay(extra)]
    pub extra: Extra,
}
