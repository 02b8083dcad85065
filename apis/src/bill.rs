//! Bills: files for reconciliation, entries of the account, receipts, and balances.
//!
//! - [`QueryBillDownloadUrl`] returns the URL of a day's or a month's bill, a ZIP file with CSV files. It is
//!   ready at 9:00 of the next day, and the URL is valid for 30 seconds.
//! - [`ListAccountEntries`], [`ListSales`], [`ListPurchases`] and [`ListTransfers`] return entries page by
//!   page, for at most 31 days per call.
//! - [`ApplyReceipt`] orders a receipt with Alipay's seal; [`QueryReceipt`] returns its URL.
//! - [`QueryBalance`] returns the balance of your account.
//!
//! All calls except those that order a receipt only read.

crate::domain::domain! {
    bill as bill_endpoints;
    services {
        BillApi: BillApiExt,
    }
    endpoints {
        call accountbookereceipt_apply::ApplyBookReceipt,
        call accountbookereceipt_query::QueryBookReceipt,
        call accountdaily_query::QueryAccountDay,
        call accountlog_query::ListAccountEntries,
        call bail_query::ListBailEntries,
        call balance_query::QueryBalance,
        call balancehis_query::QueryBalanceHistory,
        call bizfundagent_query::ListMerchantFunds,
        call buy_query::ListPurchases,
        call downloadurl_get::GetBillDownloadUrl,
        call ereceipt_apply::ApplyReceipt,
        call ereceipt_query::QueryReceipt,
        call ereceiptagent_apply::ApplyMerchantReceipt,
        call freezebalance_query::QueryFrozenBalance,
        call sell_query::ListSales,
        call transfer_query::ListTransfers,
        call transferaccountbook_query::ListBookTransfers,
        call bill_downloadurl_query::QueryBillDownloadUrl,
    }
    models {
        enums,
        error_code,
        trade_entry,
    }
}
