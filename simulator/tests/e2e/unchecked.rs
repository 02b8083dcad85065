//! Requests with empty fields, which the types of the client do not send.

use alipay::alipay_api;

/// Accepts an order.
#[alipay_api(method = "alipay.open.servicemarket.order.accept", v3 = POST)]
pub(crate) struct Accept {
    /// Number of the order.
    pub commodity_order_id: Option<String>,
}

/// Rejects an order.
#[alipay_api(method = "alipay.open.servicemarket.order.reject", v3 = POST)]
pub(crate) struct Reject {
    /// Number of the order.
    pub commodity_order_id: Option<String>,
    /// Reason.
    pub reject_reason: Option<String>,
}

/// Queries an order.
#[alipay_api(method = "alipay.open.servicemarket.order.query", v3 = GET)]
pub(crate) struct Query {
    /// Number of the order.
    pub commodity_order_id: Option<String>,
    /// Number of the first page.
    pub start_page: Option<u32>,
}

/// Cancels an item.
#[alipay_api(method = "alipay.open.servicemarket.order.item.cancel", v3 = POST)]
pub(crate) struct Cancel {
    /// Number of the order.
    pub commodity_order_id: Option<String>,
    /// Shop of the item.
    pub shop_id: Option<String>,
    /// Reason.
    pub cancel_reason: Option<String>,
}

/// Puts the plug-in of a shop online.
#[alipay_api(method = "alipay.open.servicemarket.commodity.shop.online", v3 = POST)]
pub(crate) struct PutOnline {
    /// Number of the service.
    pub commodity_id: Option<String>,
    /// Number of the shop.
    pub shop_id: Option<String>,
}

/// Takes the plug-in of a shop offline.
#[alipay_api(method = "alipay.open.servicemarket.commodity.shop.offline", v3 = POST)]
pub(crate) struct TakeOffline {
    /// Number of the service.
    pub commodity_id: Option<String>,
    /// Number of the shop.
    pub shop_id: Option<String>,
}

/// Queries the promoters of a service.
#[alipay_api(method = "alipay.open.servicemarket.promotiontask.relation.query", v3 = GET)]
pub(crate) struct QueryRelations {
    /// Number of the service.
    pub commodity_id: Option<String>,
}
