//! Orders, and the transitions between their states.

use alipay::servicemarket::{CancelOperator, ItemStatus, OrderStatus};

use super::{item::Item, new_order::NewOrder};
use crate::{
    error::Refusal,
    events::{ItemId, OrderView},
};

/// The cancellation or rejection of an order.
#[derive(Clone, Debug)]
pub(super) struct Cancellation {
    pub(super) operator: CancelOperator,
    pub(super) memo: String,
}

/// An order, and its state.
#[derive(Clone, Debug)]
pub(super) struct Order {
    id: String,
    app_id: String,
    pub(super) content: NewOrder,
    pub(super) placed_at: i64,
    pub(super) changed_at: i64,
    status: OrderStatus,
    pub(super) items: Vec<Item>,
    pub(super) cancellation: Option<Cancellation>,
}

impl Order {
    pub(super) fn new(id: String, first_app_id: String, mut content: NewOrder, now: i64) -> Self {
        let mut ids = std::mem::take(&mut content.items);
        if ids.is_empty() {
            ids.push(ItemId::shop("2015052000077000000000182140"));
        }
        let app_id = content.app_id.take().unwrap_or(first_app_id);
        let items = ids.into_iter().map(|id| Item { id, status: ItemStatus::Todo }).collect();
        let status = OrderStatus::MerchantOrdered;
        Self { id, app_id, content, placed_at: now, changed_at: now, status, items, cancellation: None }
    }

    /// Restores the state that a store has saved.
    pub(super) fn restore(
        &mut self,
        status: OrderStatus,
        items: Vec<Item>,
        cancellation: Option<Cancellation>,
    ) {
        (self.status, self.items, self.cancellation) = (status, items, cancellation);
    }

    pub(super) fn id(&self) -> &str {
        &self.id
    }

    /// The app whose service was ordered.
    pub(super) fn app_id(&self) -> &str {
        &self.app_id
    }

    pub(super) fn status(&self) -> &OrderStatus {
        &self.status
    }

    /// The order as data.
    pub(super) fn view(&self) -> OrderView {
        let content = &self.content;
        let cancellation = self.cancellation.as_ref();
        OrderView {
            id: self.id.clone(),
            app_id: self.app_id.clone(),
            status: self.status.clone(),
            items: self.items.iter().map(Item::view).collect(),
            title: content.title.clone(),
            commodity_id: content.commodity_id.clone(),
            specifications: content.specifications.clone(),
            merchant_name: content.merchant_name.clone(),
            merchant_pid: content.merchant_pid.clone(),
            total_price: content.total_price.clone(),
            placed_at: self.placed_at,
            changed_at: self.changed_at,
            cancellation: cancellation
                .map(|cancellation| (cancellation.operator.clone(), cancellation.memo.clone())),
        }
    }

    /// The provider accepts the order and starts to work on every item.
    pub(super) fn accept(&mut self) -> Result<(), Refusal> {
        self.decide(OrderStatus::ProviderAccepted, &ItemStatus::Doing)
    }

    /// The provider rejects the order.
    pub(super) fn reject(&mut self, reason: &str) -> Result<(), Refusal> {
        self.decide(OrderStatus::ProviderRejected, &ItemStatus::ProviderRejected)?;
        self.cancelled_by(CancelOperator::Provider, reason);
        Ok(())
    }

    /// The provider accepts or rejects an order that waits for that.
    fn decide(&mut self, to: OrderStatus, items: &ItemStatus) -> Result<(), Refusal> {
        if self.status != OrderStatus::MerchantOrdered {
            return Err(self.wrong_state());
        }
        self.status = to;
        self.items.iter_mut().filter(|item| item.is_live()).for_each(|item| item.status = items.clone());
        Ok(())
    }

    /// The provider completes an item.
    pub(super) fn complete_item(&mut self, ids: &[ItemId]) -> Result<(), Refusal> {
        self.item(ids)?.transition(&[ItemStatus::Doing], ItemStatus::ToConfirm)?;
        self.update_status();
        Ok(())
    }

    /// The merchant, or the provider on its behalf, confirms an item.
    pub(super) fn confirm_item(&mut self, ids: &[ItemId]) -> Result<(), Refusal> {
        self.item(ids)?.transition(&[ItemStatus::ToConfirm], ItemStatus::Done)?;
        self.update_status();
        Ok(())
    }

    /// The provider cancels an item.
    pub(super) fn cancel_item(&mut self, ids: &[ItemId], reason: &str) -> Result<(), Refusal> {
        let unfinished = [ItemStatus::Todo, ItemStatus::Doing, ItemStatus::ToConfirm];
        self.item(ids)?.transition(&unfinished, ItemStatus::ProviderCancelled)?;
        self.update_status();
        if self.status == OrderStatus::ProviderCancelled {
            self.cancelled_by(CancelOperator::Provider, reason);
        }
        Ok(())
    }

    /// The merchant cancels the order, with all items that are not done.
    pub(super) fn cancel_by_merchant(&mut self, memo: &str) -> Result<(), Refusal> {
        if !self.is_open() {
            return Err(self.wrong_state());
        }
        self.status = OrderStatus::MerchantCancelled;
        let unfinished = |item: &&mut Item| item.is_live() && item.status != ItemStatus::Done;
        let items = self.items.iter_mut().filter(unfinished);
        items.for_each(|item| item.status = ItemStatus::MerchantCancelled);
        self.cancelled_by(CancelOperator::Merchant, memo);
        Ok(())
    }

    fn cancelled_by(&mut self, operator: CancelOperator, memo: &str) {
        self.cancellation = Some(Cancellation { operator, memo: memo.to_owned() });
    }

    /// Returns the first item with one of these identities.
    pub(super) fn item(&mut self, ids: &[ItemId]) -> Result<&mut Item, Refusal> {
        let missing = || {
            let message = "the order has no item for this shop or mini program";
            Refusal::business("COMMODITY_ORDER_ITEM_NOT_EXIST", message)
        };
        self.items.iter_mut().find(|item| ids.contains(&item.id)).ok_or_else(missing)
    }

    fn is_open(&self) -> bool {
        let open =
            [OrderStatus::MerchantOrdered, OrderStatus::ProviderAccepted, OrderStatus::MerchantChecking];
        open.contains(&self.status)
    }

    /// Sets the status that follows from those of the items.
    fn update_status(&mut self) {
        let mut live = self.items.iter().filter(|item| item.is_live()).peekable();
        self.status = if live.peek().is_none() {
            OrderStatus::ProviderCancelled
        } else if self.status == OrderStatus::MerchantOrdered {
            OrderStatus::MerchantOrdered
        } else if live.clone().all(|item| item.status == ItemStatus::Done) {
            OrderStatus::Done
        } else if live.all(Item::is_completed) {
            OrderStatus::MerchantChecking
        } else {
            OrderStatus::ProviderAccepted
        };
    }

    fn wrong_state(&self) -> Refusal {
        let message = format!("the order is in the state {}", self.status.as_str());
        Refusal::business("COMMODITY_ORDER_STATUS_INVALID", message)
    }
}
