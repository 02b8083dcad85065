//! The service market: orders, plug-ins of shops, promotion.

mod calls;
mod item;
mod new_order;
mod order;
mod persistence;
mod shops;
mod view;

use std::{collections::BTreeMap, sync::Arc};

use alipay::{
    runtime::clock::Clock,
    servicemarket::{PromotionRelation, ShopStatus},
};

pub(crate) use calls::register;
pub use item::ItemId;
pub use new_order::NewOrder;
pub(crate) use order::Order;
pub(crate) use shops::Shops;
pub use view::{ItemView, OrderView};

use crate::{Caller, Event, Refusal, journal::Journal, notification::Outbox, state::Keeper, wire_time};

/// Everything that the market knows.
#[derive(Debug)]
pub(crate) struct Market {
    /// The app whose services are ordered unless an order says otherwise.
    provider: String,
    page_size: usize,
    clock: Arc<dyn Clock>,
    outbox: Outbox,
    keeper: Keeper,
    journal: Arc<Journal>,
    placed: u64,
    orders: BTreeMap<String, Order>,
    pub(crate) shops: Shops,
    pub(crate) relations: Vec<PromotionRelation>,
}

/// The codes with which a call refuses an order that is not there, or another provider's.
#[derive(Clone, Copy)]
struct Codes {
    unknown: &'static str,
    foreign: &'static str,
}

impl Market {
    pub(crate) fn new(
        provider: String,
        page_size: usize,
        clock: Arc<dyn Clock>,
        outbox: Outbox,
        keeper: Keeper,
        journal: Arc<Journal>,
    ) -> Self {
        Self {
            provider,
            page_size,
            clock,
            outbox,
            keeper,
            journal,
            placed: 0,
            orders: BTreeMap::new(),
            shops: Shops::default(),
            relations: Vec::new(),
        }
    }

    /// A merchant orders; the number of the order comes back, and whether the order was saved.
    pub(crate) fn place(&mut self, new: NewOrder) -> (String, Result<(), Refusal>) {
        let now = self.clock.unix_millis();
        self.placed += 1;
        let day: String = wire_time::seconds(now).chars().filter(char::is_ascii_digit).take(8).collect();
        let id = format!("{day}{:015}", self.placed);
        let order = Order::new(id.clone(), self.provider.clone(), new, now);
        let saved = self
            .keeper
            .keep(|| vec![persistence::order_entry(&order), persistence::counter_entry(self.placed)]);
        self.journal.tell(Event::Order(Box::new(OrderView::of(&order))));
        self.orders.insert(id.clone(), order);
        (id, saved)
    }

    /// All orders, the oldest first.
    pub(crate) fn orders(&self) -> impl Iterator<Item = &Order> {
        self.orders.values()
    }

    /// A service's plug-in in a shop changes its state.
    pub(crate) fn set_shop(
        &mut self,
        commodity_id: String,
        shop_id: String,
        status: ShopStatus,
    ) -> Result<(), Refusal> {
        self.keeper.keep(|| vec![persistence::shop_entry(&commodity_id, &shop_id, &status)])?;
        self.shops.set(commodity_id, shop_id, status);
        Ok(())
    }

    pub(crate) fn order(&self, id: &str) -> Option<&Order> {
        self.orders.get(id)
    }

    /// An order that the caller may see.
    fn readable(&self, id: &str, caller: &Caller, codes: Codes) -> Result<&Order, Refusal> {
        let order = self.orders.get(id).ok_or_else(|| unknown(id, codes.unknown))?;
        if order.provider() == caller.app_id() { Ok(order) } else { Err(foreign(codes.foreign)) }
    }

    /// Changes an order of the caller's.
    fn work(
        &mut self,
        id: &str,
        caller: &Caller,
        codes: Codes,
        step: impl FnOnce(&mut Order) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        self.readable(id, caller, codes)?;
        self.change(id, codes.unknown, step)
    }

    /// Changes an order, and announces its new state if it has one.
    pub(crate) fn change(
        &mut self,
        id: &str,
        unknown_code: &str,
        step: impl FnOnce(&mut Order) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        let now = self.clock.unix_millis();
        let order = self.orders.get_mut(id).ok_or_else(|| unknown(id, unknown_code))?;
        let mut changed = order.clone();
        step(&mut changed)?;
        let has_moved = changed.status() != order.status();
        if has_moved {
            changed.changed_at(now);
        }
        // First saved, then true: who reads the order must not see what a crash could undo.
        self.keeper.keep(|| vec![persistence::order_entry(&changed)])?;
        *order = changed;
        self.journal.tell(Event::Order(Box::new(OrderView::of(order))));
        if has_moved {
            self.outbox.announce(order, now);
        }
        Ok(())
    }
}

fn unknown(id: &str, code: &str) -> Refusal {
    Refusal::business(code, format!("there is no order {id}"))
}

fn foreign(code: &str) -> Refusal {
    Refusal::business(code, "the order is for another provider's service")
}
