#![deny(missing_docs, warnings, clippy::pedantic)]
//! Expansions are documented and free of warnings.

/// Orders.
#[alipay_runtime::alipay_service(accessor = orders)]
pub struct OrderApi;

/// Looks an order up.
#[alipay_runtime::alipay_api(
    method = "alipay.open.order.query",
    v3 = GET,
    response = Orders,
    service = OrderApi,
    page(number = page, items = orders, item = String),
)]
pub struct QueryOrder {
    /// Number.
    pub order_id: String,
    /// Page.
    pub page: Option<u32>,
}

/// A page.
#[alipay_runtime::alipay_model]
pub struct Orders {
    /// Their numbers.
    pub orders: Vec<String>,
    /// Their state.
    pub state: Option<State>,
}

/// State.
#[alipay_runtime::alipay_enum]
pub enum State {
    /// Done.
    #[alipay("DONE")]
    Done,
}

/// A notification.
#[alipay_runtime::alipay_notify(notify_type = "order_done")]
pub struct OrderDone {
    /// Number.
    pub order_id: Option<String>,
}

/// All notifications.
#[alipay_runtime::alipay_notify]
pub enum OrderNotification {
    /// Done.
    Done(OrderDone),
    /// The rest.
    Other(alipay_runtime::notification::Params),
}

fn main() {}
