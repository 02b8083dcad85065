//! What merchants do, and what became of it.

use alipay_apis::servicemarket::PromotionRelation;

use super::Sandbox;
use crate::{Fault, ItemId, NewOrder, OrderView, locks::lock};

impl Sandbox {
    /// A merchant places an order: its number. Nobody is notified by this alone.
    pub fn place_order(&self, order: NewOrder) -> String {
        lock(&self.market).place(order)
    }

    /// An order as it is now.
    pub fn order(&self, id: &str) -> Option<OrderView> {
        lock(&self.market).order(id).map(OrderView::of)
    }

    /// The merchant cancels an order that is not finished.
    ///
    /// # Errors
    /// When there is no such order (`ORDER_NOT_EXIST`), or it is finished or refused
    /// (`COMMODITY_ORDER_STATUS_INVALID`).
    pub fn merchant_cancels(&self, id: &str, memo: &str) -> Result<(), Fault> {
        lock(&self.market).change(id, "ORDER_NOT_EXIST", |order| order.merchant_cancels(memo))
    }

    /// The merchant confirms an item that the provider has reported as carried out.
    ///
    /// # Errors
    /// When there is no such order (`ORDER_NOT_EXIST`) or item (`COMMODITY_ORDER_ITEM_NOT_EXIST`), or it
    /// does not wait to be confirmed (`ITEM_STATUS_NOT_ALLOW`).
    pub fn merchant_confirms(&self, id: &str, item: ItemId) -> Result<(), Fault> {
        lock(&self.market).change(id, "ORDER_NOT_EXIST", |order| order.confirm(&[item]))
    }

    /// A shop gets a service of the first app's: its plug-in is activated, and not online yet.
    pub fn list_shop(&self, commodity_id: impl Into<String>, shop_id: impl Into<String>) {
        lock(&self.market).shops.list(commodity_id.into(), shop_id.into());
    }

    /// Somebody promotes the service that the relation names.
    pub fn add_promotion(&self, relation: PromotionRelation) {
        lock(&self.market).relations.push(relation);
    }
}
