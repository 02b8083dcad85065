//! Transfers of money to Alipay accounts and bank cards.
//!
//! A transfer moves real money and cannot be undone. Each one has an ID of your own, which prevents a retry
//! from paying twice. If the outcome of [`TransferFunds`] is unknown, look up the transfer with
//! [`QueryTransfer`], or retry with the same ID and the same content.
//!
//! Batches exist on the V2 gateway only: [`TransferUniBatch`] and [`TransferBatch`] transfer to many payees, and
//! [`CreateBatch`] creates a batch that is paid later. [`ListBatchTransfers`] returns the state of a batch. Alipay
//! does not document what a second call with the same batch number does: look up the batch instead of retrying.

crate::domain::domain! {
    fund as fund_endpoints;
    services {
        FundApi: FundApiExt,
    }
    endpoints {
        call account_query::QueryAccount,
        presigned batch_app_pay::PayBatchInApp,
        call batch_close::CloseBatch,
        call batch_create::CreateBatch,
        call batch_detail_query::ListBatchTransfers,
        call batch_transfer::TransferBatch,
        call batch_uni_transfer::TransferUniBatch,
        call trans_common_query::QueryTransfer,
        call trans_uni_transfer::TransferFunds,
    }
    models {
        batch,
        enums,
        error_code,
        notification,
        participant,
    }
}
