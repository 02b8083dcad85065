//! Transfers: money from your account to the account or bank card of somebody else.
//!
//! A transfer moves real money and cannot be called back, so every one has a number of yours that keeps a
//! repeated call from paying twice. When the outcome of [`TransferFunds`] is unknown, ask [`QueryTransfer`];
//! send the same call again only with the same number and the same content.

crate::domain::domain! {
    fund as fund_endpoints;
    services {
        FundApi: FundApiExt,
    }
    endpoints {
        call trans_common_query::QueryTransfer,
        call trans_uni_transfer::TransferFunds,
    }
    models {
        enums,
        error_code,
        participant,
    }
}
