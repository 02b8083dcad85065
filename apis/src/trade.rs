//! Payments on pages, in apps and face to face; queries, refunds, and notifications of the outcome.
//!
//! A buyer pays on Alipay's side, so the buyer's browser cannot prove that a trade was paid. Alipay sends
//! [`TradeStatusChanged`] to your `notify_url`, and [`QueryTrade`] returns the state at any time. If the
//! outcome of a call is unknown, look up the trade before you retry.
//!
//! [`PagePay`], [`WapPay`] and [`AppPay`] are presigned: the buyer's browser or app sends them. The other
//! requests are sent by your server.

crate::domain::domain! {
    trade as trade_endpoints;
    services {
        TradeApi: TradeApiExt,
    }
    endpoints {
        presigned app_pay::AppPay,
        call cancel::CancelTrade,
        call close::CloseTrade,
        call create::CreateTrade,
        call fastpay_refund_query::QueryRefund,
        presigned page_pay::PagePay,
        call pay::PayTrade,
        call precreate::PrecreateTrade,
        call query::QueryTrade,
        call refund::RefundTrade,
        presigned wap_pay::WapPay,
    }
    models {
        agreement,
        bank_agent,
        charge,
        collect_payment,
        complete_refund,
        enums,
        error_code,
        extend_params,
        funds,
        goods,
        invoice,
        notification,
        one_or_many,
        pay_params,
        payer,
        royalty,
        settlement,
        sub_merchant,
    }
}
