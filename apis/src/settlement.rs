//! Settlement and royalties: the money of a trade is divided among several receivers.
//!
//! A royalty (分账) needs a relation between your account and the receiver: [`BindRoyaltyReceivers`] creates
//! relations, [`ListRoyaltyReceivers`] lists them. After the trade is paid, [`SettleOrder`] pays royalties
//! out of its money, and [`QuerySettlement`] returns their state. The share that may be passed on is limited;
//! [`QueryRoyaltyRate`] returns the limit.
//!
//! Platforms whose sub-merchants receive the money of a trade only after confirmation (直付通) release it with
//! [`ConfirmSettlement`].
//!
//! Settlement moves money. Each operation has a request number of your own, which prevents a retry from
//! paying twice.

crate::domain::domain! {
    settlement as settlement_endpoints;
    services {
        RoyaltyApi: RoyaltyApiExt,
        SettlementApi: SettlementApiExt,
    }
    endpoints {
        call order_onsettle_query::QueryUnsettled,
        call order_settle::SettleOrder,
        call order_settle_query::QuerySettlement,
        call royalty_rate_query::QueryRoyaltyRate,
        call royalty_relation_batchquery::ListRoyaltyReceivers,
        call royalty_relation_bind::BindRoyaltyReceivers,
        call royalty_relation_unbind::UnbindRoyaltyReceivers,
        call settle_batch_finish::FinishSettlementBatch,
        call settle_confirm::ConfirmSettlement,
        call settle_confirm_cancel::CancelSettlement,
        call settle_efund_query::QueryEfund,
        call settle_receivables_query::QueryReceivables,
    }
    models {
        enums,
        error_code,
        notification,
        receiver,
    }
}
