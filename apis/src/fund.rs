//! Transfers of money to Alipay accounts and bank cards.
//!
//! A transfer moves real money and cannot be undone. Each one has an ID of your own, which prevents a retry
//! from paying twice. If the outcome of [`TransferFunds`] is unknown, look up the transfer with
//! [`QueryTransfer`], or retry with the same ID and the same content.

crate::domain::domain! {
    fund as fund_endpoints;
    services {
        FundApi: FundApiExt,
    }
    endpoints {
        call account_query::QueryAccount,
        call trans_common_query::QueryTransfer,
        call trans_uni_transfer::TransferFunds,
    }
    models {
        enums,
        error_code,
        notification,
        participant,
    }
}
