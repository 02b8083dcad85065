//! What a test sees of an order.

use alipay_apis::servicemarket::{ItemStatus, OrderStatus};

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
        Self { id: order.id().to_owned(), status: order.status().clone(), items: items.collect() }
    }
}
