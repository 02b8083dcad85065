//! Actions of merchants in the service market, and the orders that result.

use alipay::servicemarket::PromotionRelation;

use super::handle::Simulator;
use crate::{
    error::Refusal,
    events::{ItemId, OrderView},
    market::NewOrder,
    support::locks::lock,
};

impl Simulator {
    /// Places an order as a merchant. Returns the number of the order. No notification is sent automatically.
    ///
    /// If a [store](super::SimulatorBuilder::store) fails, the failure is logged; see
    /// [`try_place_order`](Self::try_place_order).
    pub fn place_order(&self, order: NewOrder) -> String {
        lock(&self.parts.domains.market).place_order(order).0
    }

    /// Places an order as a merchant, in a simulator with a [store](super::SimulatorBuilder::store).
    ///
    /// # Errors
    /// Returns an error if the order cannot be saved.
    pub fn try_place_order(&self, order: NewOrder) -> Result<String, Refusal> {
        let (id, saved) = lock(&self.parts.domains.market).place_order(order);
        saved.map(|()| id)
    }

    /// Returns all orders as they are now, oldest first.
    pub fn orders(&self) -> Vec<OrderView> {
        lock(&self.parts.domains.market).orders().collect()
    }

    /// Looks up an order.
    pub fn order(&self, id: &str) -> Option<OrderView> {
        lock(&self.parts.domains.market).order(id)
    }

    /// Cancels, as the merchant, an order that is not finished.
    ///
    /// # Errors
    /// Returns `ORDER_NOT_EXIST` if the order is unknown, and `COMMODITY_ORDER_STATUS_INVALID` if it is finished,
    /// cancelled or rejected.
    pub fn cancel_order_as_merchant(&self, id: &str, memo: &str) -> Result<(), Refusal> {
        lock(&self.parts.domains.market).cancel_by_merchant(id, memo)
    }

    /// Confirms, as the merchant, an item that the provider has completed.
    ///
    /// # Errors
    /// Returns `ORDER_NOT_EXIST` if the order is unknown, `COMMODITY_ORDER_ITEM_NOT_EXIST` if it has no such item, and
    /// `ITEM_STATUS_NOT_ALLOW` if the item does not wait for confirmation.
    pub fn confirm_item_as_merchant(&self, id: &str, item: ItemId) -> Result<(), Refusal> {
        lock(&self.parts.domains.market).confirm_by_merchant(id, item)
    }

    /// Adds the plug-in of a service to a shop. It is available, and not online yet. The service belongs to the first
    /// app.
    pub fn add_shop(&self, commodity_id: impl Into<String>, shop_id: impl Into<String>) {
        // The writer has logged a failure, and the plug-in exists until the simulator stops.
        let _logged = lock(&self.parts.domains.market).add_shop(commodity_id.into(), shop_id.into());
    }

    /// Adds a promoter of a service.
    pub fn add_promotion(&self, promotion: PromotionRelation) {
        lock(&self.parts.domains.market).add_promotion(promotion);
    }
}
