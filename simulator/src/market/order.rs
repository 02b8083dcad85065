//! One order: the states, and which leads to which.

use alipay::servicemarket::{CancelOperator, ItemStatus, OrderStatus};

use super::{ItemId, NewOrder, item::Item};
use crate::Refusal;

/// Who cancelled an order, and why.
#[derive(Clone, Debug)]
pub(crate) struct Cancellation {
    pub(crate) operator: CancelOperator,
    pub(crate) memo: String,
}

#[derive(Clone, Debug)]
pub(crate) struct Order {
    id: String,
    provider: String,
    pub(crate) content: NewOrder,
    pub(crate) placed_at: i64,
    pub(crate) operated_at: i64,
    status: OrderStatus,
    pub(super) items: Vec<Item>,
    pub(crate) cancellation: Option<Cancellation>,
}

impl Order {
    pub(super) fn new(id: String, provider: String, mut content: NewOrder, now: i64) -> Self {
        let mut ids = std::mem::take(&mut content.items);
        if ids.is_empty() {
            ids.push(ItemId::shop("2015052000077000000000182140"));
        }
        let provider = content.provider.take().unwrap_or(provider);
        let items = ids.into_iter().map(|id| Item { id, status: ItemStatus::Todo }).collect();
        let status = OrderStatus::MerchantOrdered;
        Self { id, provider, content, placed_at: now, operated_at: now, status, items, cancellation: None }
    }

    /// Takes up the state that a store has kept.
    pub(super) fn restored(
        &mut self,
        status: OrderStatus,
        items: Vec<Item>,
        cancellation: Option<Cancellation>,
    ) {
        (self.status, self.items, self.cancellation) = (status, items, cancellation);
    }

    pub(crate) fn id(&self) -> &str {
        &self.id
    }

    pub(crate) fn provider(&self) -> &str {
        &self.provider
    }

    pub(crate) fn status(&self) -> &OrderStatus {
        &self.status
    }

    /// The items' names.
    pub(crate) fn item_ids(&self) -> impl Iterator<Item = &ItemId> {
        self.items.iter().map(|item| &item.id)
    }

    pub(super) fn changed_at(&mut self, now: i64) {
        self.operated_at = now;
    }

    /// The provider accepts: the work on every item begins.
    pub(super) fn accept(&mut self) -> Result<(), Refusal> {
        self.answer(OrderStatus::ProviderAccepted, &ItemStatus::Doing)
    }

    /// The provider refuses the order.
    pub(super) fn reject(&mut self, reason: &str) -> Result<(), Refusal> {
        self.answer(OrderStatus::ProviderRejected, &ItemStatus::ProviderRejected)?;
        self.cancelled_by(CancelOperator::Provider, reason);
        Ok(())
    }

    fn answer(&mut self, to: OrderStatus, items: &ItemStatus) -> Result<(), Refusal> {
        if self.status != OrderStatus::MerchantOrdered {
            return Err(self.wrong_state());
        }
        self.status = to;
        self.items.iter_mut().filter(|item| item.is_live()).for_each(|item| item.status = items.clone());
        Ok(())
    }

    /// The provider reports an item as carried out.
    pub(super) fn complete(&mut self, named: &[ItemId]) -> Result<(), Refusal> {
        self.item(named)?.step(&[ItemStatus::Doing], ItemStatus::ToConfirm)?;
        self.resolve();
        Ok(())
    }

    /// Somebody confirms an item.
    pub(crate) fn confirm(&mut self, named: &[ItemId]) -> Result<(), Refusal> {
        self.item(named)?.step(&[ItemStatus::ToConfirm], ItemStatus::Done)?;
        self.resolve();
        Ok(())
    }

    /// The provider gives an item up.
    pub(super) fn cancel_item(&mut self, named: &[ItemId], reason: &str) -> Result<(), Refusal> {
        let unfinished = [ItemStatus::Todo, ItemStatus::Doing, ItemStatus::ToConfirm];
        self.item(named)?.step(&unfinished, ItemStatus::ProviderCancelled)?;
        self.resolve();
        if self.status == OrderStatus::ProviderCancelled {
            self.cancelled_by(CancelOperator::Provider, reason);
        }
        Ok(())
    }

    /// The merchant cancels what is not finished.
    pub(crate) fn merchant_cancels(&mut self, memo: &str) -> Result<(), Refusal> {
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

    /// The item that a request means.
    pub(super) fn item(&mut self, named: &[ItemId]) -> Result<&mut Item, Refusal> {
        let missing = || {
            let message = "the order has no item for this shop or mini program";
            Refusal::business("COMMODITY_ORDER_ITEM_NOT_EXIST", message)
        };
        self.items.iter_mut().find(|item| named.contains(&item.id)).ok_or_else(missing)
    }

    fn is_open(&self) -> bool {
        let open =
            [OrderStatus::MerchantOrdered, OrderStatus::ProviderAccepted, OrderStatus::MerchantChecking];
        open.contains(&self.status)
    }

    /// The state that follows from the items'.
    fn resolve(&mut self) {
        let mut live = self.items.iter().filter(|item| item.is_live()).peekable();
        let next = if live.peek().is_none() {
            OrderStatus::ProviderCancelled
        } else if self.status == OrderStatus::MerchantOrdered {
            OrderStatus::MerchantOrdered
        } else if live.clone().all(|item| item.status == ItemStatus::Done) {
            OrderStatus::Done
        } else if live.all(Item::is_reported) {
            OrderStatus::MerchantChecking
        } else {
            OrderStatus::ProviderAccepted
        };
        self.status = next;
    }

    fn wrong_state(&self) -> Refusal {
        let message = format!("the order is in {}", self.status.as_str());
        Refusal::business("COMMODITY_ORDER_STATUS_INVALID", message)
    }
}
