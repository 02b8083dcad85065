//! Payments: on pages, in apps and face to face; queries, refunds, and the notification of an outcome.
//!
//! A buyer pays on Alipay's side, so the answer to "was it paid?" never comes from the buyer's browser. It
//! comes as [`TradeStatusChanged`] to your `notify_url`, and [`QueryTrade`] tells it at any time. When the
//! outcome of a call is unknown, query before you send it again.
//!
//! [`PagePay`], [`WapPay`] and [`AppPay`] are taken to Alipay by the buyer's browser or app; the others your
//! server sends.

use alipay_runtime::{declaration::Endpoint, declaration::Presign, spec::EndpointSpec};

mod agreement;
mod app_pay;
mod charges;
mod codes;
mod conditions;
mod create;
mod details;
mod end;
mod error_code;
mod funds;
mod goods;
mod invoice;
mod notify;
mod page_pay;
mod paid;
mod parties;
mod pay;
mod precreate;
mod query;
mod refund;
mod refund_query;
mod wap_pay;

pub use agreement::*;
pub use app_pay::*;
pub use charges::*;
pub use codes::*;
pub use conditions::*;
pub use create::*;
pub use details::*;
pub use end::*;
pub use error_code::*;
pub use funds::*;
pub use goods::*;
pub use invoice::*;
pub use notify::*;
pub use page_pay::*;
pub use paid::*;
pub use parties::*;
pub use pay::*;
pub use precreate::*;
pub use query::*;
pub use refund::*;
pub use refund_query::*;
pub use wap_pay::*;

/// What is declared here, for [`catalogue`](crate::catalogue()), in the order of the methods' names.
pub(crate) const ENDPOINTS: &[&EndpointSpec] = &[
    AppPay::ENDPOINT,
    CancelTrade::ENDPOINT,
    CloseTrade::ENDPOINT,
    CreateTrade::ENDPOINT,
    QueryRefund::ENDPOINT,
    PagePay::ENDPOINT,
    PayTrade::ENDPOINT,
    PrecreateTrade::ENDPOINT,
    QueryTrade::ENDPOINT,
    RefundTrade::ENDPOINT,
    WapPay::ENDPOINT,
];
