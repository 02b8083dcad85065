//! The service market: orders, plug-ins of shops, promotion.

mod calls;
mod item;
mod new_order;
mod order;
mod shops;
mod view;

use std::{collections::BTreeMap, sync::Arc};

use alipay_apis::{runtime::Clock, servicemarket::PromotionRelation};

pub(crate) use calls::register;
pub use item::ItemId;
pub use new_order::NewOrder;
pub(crate) use order::Order;
pub(crate) use shops::Shops;
pub use view::{ItemView, OrderView};

use crate::{Caller, Fault, notice::Outbox, wire_time};

/// Everything that the market knows.
#[derive(Debug)]
pub(crate) struct Market {
    /// The app whose services are ordered unless an order says otherwise.
    provider: String,
    page_size: usize,
    clock: Arc<dyn Clock>,
    outbox: Outbox,
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
    pub(crate) fn new(provider: String, page_size: usize, clock: Arc<dyn Clock>, outbox: Outbox) -> Self {
        Self {
            provider,
            page_size,
            clock,
            outbox,
            placed: 0,
            orders: BTreeMap::new(),
            shops: Shops::default(),
            relations: Vec::new(),
        }
    }

    /// A merchant orders; the number of the order comes back.
    pub(crate) fn place(&mut self, new: NewOrder) -> String {
        let now = self.clock.unix_millis();
        self.placed += 1;
        let day: String = wire_time::seconds(now).chars().filter(char::is_ascii_digit).take(8).collect();
        let id = format!("{day}{:015}", self.placed);
        let provider = self.provider.clone();
        self.orders.insert(id.clone(), Order::new(id.clone(), provider, new, now));
        id
    }

    pub(crate) fn order(&self, id: &str) -> Option<&Order> {
        self.orders.get(id)
    }

    /// An order that the caller may see.
    fn readable(&self, id: &str, caller: &Caller, codes: Codes) -> Result<&Order, Fault> {
        let order = self.orders.get(id).ok_or_else(|| unknown(id, codes.unknown))?;
        if order.provider() == caller.app_id() { Ok(order) } else { Err(foreign(codes.foreign)) }
    }

    /// Changes an order of the caller's.
    fn work(
        &mut self,
        id: &str,
        caller: &Caller,
        codes: Codes,
        step: impl FnOnce(&mut Order) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        self.readable(id, caller, codes)?;
        self.change(id, codes.unknown, step)
    }

    /// Changes an order, and announces its new state if it has one.
    pub(crate) fn change(
        &mut self,
        id: &str,
        unknown_code: &str,
        step: impl FnOnce(&mut Order) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        let now = self.clock.unix_millis();
        let order = self.orders.get_mut(id).ok_or_else(|| unknown(id, unknown_code))?;
        let before = order.status().clone();
        step(order)?;
        if *order.status() != before {
            order.changed_at(now);
            self.outbox.announce(order, now);
        }
        Ok(())
    }
}

fn unknown(id: &str, code: &str) -> Fault {
    Fault::business(code, format!("there is no order {id}"))
}

fn foreign(code: &str) -> Fault {
    Fault::business(code, "the order is for another provider's service")
}
