//! Items of orders.

use alipay::servicemarket::ItemStatus;

use crate::Refusal;

/// Names an item within its order.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ItemId {
    /// The item for this shop.
    Shop(String),
    /// The item for this mini program.
    MiniApp(String),
}

impl ItemId {
    /// The item for a shop.
    pub fn shop(shop_id: impl Into<String>) -> Self {
        ItemId::Shop(shop_id.into())
    }

    /// The item for a mini program.
    pub fn mini_app(mini_app_id: impl Into<String>) -> Self {
        ItemId::MiniApp(mini_app_id.into())
    }

    /// The items that a request can mean by its two fields.
    pub(super) fn named(shop_id: Option<&str>, mini_app_id: Option<&str>) -> Vec<ItemId> {
        let shop = shop_id.map(ItemId::shop);
        shop.into_iter().chain(mini_app_id.map(ItemId::mini_app)).collect()
    }
}

/// An item and how far the work on it is.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    pub(super) id: ItemId,
    pub(super) status: ItemStatus,
}

impl Item {
    /// Whether anybody still works on it, or has finished it.
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

    /// Whether the provider has nothing more to do for it.
    pub(super) fn is_reported(&self) -> bool {
        matches!(self.status, ItemStatus::ToConfirm | ItemStatus::Confirmed | ItemStatus::Done)
    }

    /// From one of `from` to `to`.
    pub(super) fn step(&mut self, from: &[ItemStatus], to: ItemStatus) -> Result<(), Refusal> {
        if !from.contains(&self.status) {
            let message = format!("the item is in {}", self.status.as_str());
            return Err(Refusal::business("ITEM_STATUS_NOT_ALLOW", message));
        }
        self.status = to;
        Ok(())
    }
}
