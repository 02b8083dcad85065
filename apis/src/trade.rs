//! Payments: on pages, in apps and face to face; queries, refunds, and the notification of an outcome.
//!
//! A buyer pays on Alipay's side, so the answer to "was it paid?" never comes from the buyer's browser. It
//! comes as [`TradeStatusChanged`] to your `notify_url`, and [`QueryTrade`] tells it at any time. When the
//! outcome of a call is unknown, query before you send it again.
//!
//! [`PagePay`], [`WapPay`] and [`AppPay`] are taken to Alipay by the buyer's browser or app; the others your
//! server sends.

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
