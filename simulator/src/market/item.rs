//! Items of orders, and their states.

use alipay::servicemarket::ItemStatus;

use crate::{
    error::Refusal,
    events::{ItemId, ItemView},
};

/// An item of an order.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub(super) id: ItemId,
    pub(super) status: ItemStatus,
}

impl Item {
    /// Returns whether the item was neither cancelled nor rejected.
    pub(super) fn is_live(&self) -> bool {
        matches!(
            self.status,
            ItemStatus::Todo
                | ItemStatus::Doing
                | ItemStatus::ToConfirm
                | ItemStatus::Confirmed
                | ItemStatus::Done
        )
    }

    /// Returns whether the provider has completed the item.
    pub(super) fn is_completed(&self) -> bool {
        matches!(self.status, ItemStatus::ToConfirm | ItemStatus::Confirmed | ItemStatus::Done)
    }

    /// Moves from one of the states `from` to the state `to`.
    pub(super) fn transition(&mut self, from: &[ItemStatus], to: ItemStatus) -> Result<(), Refusal> {
        if !from.contains(&self.status) {
            let message = format!("the item is in the state {}", self.status.as_str());
            return Err(Refusal::business("ITEM_STATUS_NOT_ALLOW", message));
        }
        self.status = to;
        Ok(())
    }

    pub(super) fn view(&self) -> ItemView {
        ItemView::new(self.id.clone(), self.status.clone())
    }
}
