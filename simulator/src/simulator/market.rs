//! What merchants do, and what became of it.

use alipay::servicemarket::{PromotionRelation, ShopStatus};

use super::Simulator;
use crate::{ItemId, NewOrder, OrderView, Refusal, locks::lock};

impl Simulator {
    /// A merchant places an order: its number. Nobody is notified by this alone.
    ///
    /// A [store](crate::SimulatorBuilder::store) that fails is a matter of the log here; see
    /// [`try_place_order`](Self::try_place_order).
    pub fn place_order(&self, order: NewOrder) -> String {
        lock(&self.market).place(order).0
    }

    /// The same, for simulators with a [store](crate::SimulatorBuilder::store).
    ///
    /// # Errors
    /// When the order could not be saved.
    pub fn try_place_order(&self, order: NewOrder) -> Result<String, Refusal> {
        let (id, saved) = lock(&self.market).place(order);
        saved.map(|()| id)
    }

    /// All orders as they are now, the oldest first.
    pub fn orders(&self) -> Vec<OrderView> {
        lock(&self.market).orders().map(OrderView::of).collect()
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
    pub fn merchant_cancels(&self, id: &str, memo: &str) -> Result<(), Refusal> {
        lock(&self.market).change(id, "ORDER_NOT_EXIST", |order| order.merchant_cancels(memo))
    }

    /// The merchant confirms an item that the provider has reported as carried out.
    ///
    /// # Errors
    /// When there is no such order (`ORDER_NOT_EXIST`) or item (`COMMODITY_ORDER_ITEM_NOT_EXIST`), or it
    /// does not wait to be confirmed (`ITEM_STATUS_NOT_ALLOW`).
    pub fn merchant_confirms(&self, id: &str, item: ItemId) -> Result<(), Refusal> {
        lock(&self.market).change(id, "ORDER_NOT_EXIST", |order| order.confirm(&[item]))
    }

    /// A shop gets a service of the first app's: its plug-in is activated, and not online yet.
    pub fn list_shop(&self, commodity_id: impl Into<String>, shop_id: impl Into<String>) {
        // What cannot be saved is in the log, and holds until the simulator ends.
        let (mut market, status) = (lock(&self.market), ShopStatus::Available);
        let (commodity_id, shop_id) = (commodity_id.into(), shop_id.into());
        if market.set_shop(commodity_id.clone(), shop_id.clone(), status.clone()).is_err() {
            market.shops.set(commodity_id, shop_id, status);
        }
    }

    /// Somebody promotes the service that the relation names.
    pub fn add_promotion(&self, relation: PromotionRelation) {
        lock(&self.market).relations.push(relation);
    }
}
