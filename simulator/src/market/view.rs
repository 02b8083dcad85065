//! What a test sees of an order.

use alipay::{
    Money,
    servicemarket::{CancelOperator, ItemStatus, OrderStatus},
};

use super::{ItemId, Order};

/// An order as it is now.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct OrderView {
    /// The number of the order.
    pub id: String,
    /// The state of the order.
    pub status: OrderStatus,
    /// Its items.
    pub items: Vec<ItemView>,
    /// The name of the service.
    pub title: String,
    /// The edition of the service.
    pub specifications: String,
    /// The name of the merchant.
    pub merchant_name: String,
    /// The account number of the merchant.
    pub merchant_pid: String,
    /// The price of the whole order.
    pub total_price: Money,
    /// When it was placed, in milliseconds since the epoch.
    pub placed_at: i64,
    /// When its state changed last, in milliseconds since the epoch.
    pub changed_at: i64,
    /// Who cancelled or rejected it, and why.
    pub cancellation: Option<(CancelOperator, String)>,
}

/// An item as it is now.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ItemView {
    /// What it is for.
    pub id: ItemId,
    /// How far the work on it is.
    pub status: ItemStatus,
}

impl OrderView {
    pub(crate) fn of(order: &Order) -> Self {
        let items = order.items.iter();
        let items = items.map(|item| ItemView { id: item.id.clone(), status: item.status.clone() });
        let content = &order.content;
        let cancellation = order.cancellation.as_ref();
        Self {
            id: order.id().to_owned(),
            status: order.status().clone(),
            items: items.collect(),
            title: content.title.clone(),
            specifications: content.specifications.clone(),
            merchant_name: content.merchant_name.clone(),
            merchant_pid: content.merchant_pid.clone(),
            total_price: content.total_price.clone(),
            placed_at: order.placed_at,
            changed_at: order.operated_at,
            cancellation: cancellation.map(|made| (made.operator.clone(), made.memo.clone())),
        }
    }
}
