//! The state of the market.

use std::collections::BTreeMap;

use alipay::servicemarket::{PromotionRelation, ShopStatus};

use super::{
    commodity::{Processed, Service},
    new_order::NewOrder,
    order::Order,
    persistence::{self, COUNTER, ORDER, SHOP},
    shops::Shops,
};
use crate::{
    accounts::Caller,
    domain::{Context, Table},
    error::{Refusal, StoreError},
    events::{DomainEvent, ItemId, MarketEvent, OrderView},
    persistence::{State, StateEntry},
    support::beijing_time,
};

/// The service market: its orders, shops and promotions.
#[derive(Debug)]
pub(crate) struct Market {
    /// The simulator's first app, whose services are ordered unless an order names another app.
    first_app_id: String,
    pub(super) page_size: usize,
    pub(super) context: Context,
    order_count: u64,
    orders: BTreeMap<String, Order>,
    pub(super) shops: Shops,
    pub(super) promotions: Vec<PromotionRelation>,
    pub(super) services: Table<Service>,
    pub(super) processed: Table<Processed>,
}

/// The codes with which a call refuses an unknown order, and one of another provider.
#[derive(Clone, Copy)]
pub(super) struct Codes {
    pub(super) unknown: &'static str,
    pub(super) foreign: &'static str,
}

impl Market {
    /// Starts with the orders, shops and services of a state.
    pub(crate) fn restore(
        first_app_id: String,
        page_size: usize,
        context: Context,
        state: &State,
    ) -> Result<Self, StoreError> {
        let services = Table::restore(context.writer.clone(), state)?;
        let processed = Table::restore(context.writer.clone(), state)?;
        let mut market = Self {
            first_app_id,
            page_size,
            context,
            order_count: 0,
            orders: BTreeMap::new(),
            shops: Shops::default(),
            promotions: Vec::new(),
            services,
            processed,
        };
        market.read(state)?;
        Ok(market)
    }

    fn read(&mut self, state: &State) -> Result<(), StoreError> {
        for entry in state.of_kind(ORDER) {
            let order = persistence::parse_order(entry)?;
            self.orders.insert(order.id().to_owned(), order);
        }
        for entry in state.of_kind(SHOP) {
            let (commodity_id, shop_id, status) = persistence::parse_shop(entry)?;
            self.shops.set(commodity_id, shop_id, status);
        }
        for entry in state.of_kind(COUNTER) {
            self.order_count = persistence::parse_counter(entry)?;
        }
        Ok(())
    }

    /// The state entries of the market.
    pub(crate) fn entries(&self) -> Vec<StateEntry> {
        let orders = self.orders.values().map(persistence::order_entry);
        let shops = self.shops.all();
        let shops = shops.map(|(commodity, shop, status)| persistence::shop_entry(commodity, shop, status));
        let counter = persistence::counter_entry(self.order_count);
        let tables = [self.services.entries(), self.processed.entries()].concat();
        orders.chain(shops).chain([counter]).chain(tables).collect()
    }

    /// A merchant places an order. Returns the number of the order, and the result of saving it.
    pub(crate) fn place_order(&mut self, new: NewOrder) -> (String, Result<(), Refusal>) {
        let now = self.context.now();
        self.order_count += 1;
        let day: String = beijing_time::seconds(now).chars().filter(char::is_ascii_digit).take(8).collect();
        let id = format!("{day}{:015}", self.order_count);
        let order = Order::new(id.clone(), self.first_app_id.clone(), new, now);
        let saved = self
            .context
            .writer
            .save(|| vec![persistence::order_entry(&order), persistence::counter_entry(self.order_count)]);
        self.emit(MarketEvent::OrderPlaced(order.view()));
        self.orders.insert(id.clone(), order);
        (id, saved)
    }

    /// A merchant cancels an order.
    pub(crate) fn cancel_by_merchant(&mut self, id: &str, memo: &str) -> Result<(), Refusal> {
        self.change(id, "ORDER_NOT_EXIST", |order| order.cancel_by_merchant(memo))
    }

    /// A merchant confirms an item.
    pub(crate) fn confirm_by_merchant(&mut self, id: &str, item: ItemId) -> Result<(), Refusal> {
        self.change(id, "ORDER_NOT_EXIST", |order| order.confirm_item(&[item]))
    }

    /// All orders, oldest first.
    pub(crate) fn orders(&self) -> impl Iterator<Item = OrderView> {
        self.orders.values().map(Order::view)
    }

    /// Looks up an order.
    pub(crate) fn order(&self, id: &str) -> Option<OrderView> {
        self.orders.get(id).map(Order::view)
    }

    /// Adds a service's plug-in to a shop. Returns the result of saving it.
    pub(crate) fn add_shop(&mut self, commodity_id: String, shop_id: String) -> Result<(), Refusal> {
        let status = ShopStatus::Available;
        let saved =
            self.context.writer.save(|| vec![persistence::shop_entry(&commodity_id, &shop_id, &status)]);
        self.shops.set(commodity_id, shop_id, status);
        saved
    }

    /// Changes the status of a service's plug-in in a shop, if the change can be saved.
    pub(super) fn set_shop(
        &mut self,
        commodity_id: String,
        shop_id: String,
        status: ShopStatus,
    ) -> Result<(), Refusal> {
        self.context.writer.save(|| vec![persistence::shop_entry(&commodity_id, &shop_id, &status)])?;
        self.shops.set(commodity_id, shop_id, status);
        Ok(())
    }

    pub(crate) fn add_promotion(&mut self, promotion: PromotionRelation) {
        self.promotions.push(promotion);
    }

    /// Returns an error unless the caller is the first app with a merchant's authorization. Plug-ins belong to the
    /// first app, which puts them online on behalf of a merchant.
    pub(super) fn check_shop_access(&self, caller: &Caller, code: &str) -> Result<(), Refusal> {
        if caller.app_id() == self.first_app_id && caller.merchant_pid().is_some() {
            return Ok(());
        }
        let message = "the plug-in belongs to another app, or no merchant has authorized the call";
        Err(Refusal::business(code, message))
    }

    /// Looks up an order that the caller may read.
    pub(super) fn order_of(&self, id: &str, caller: &Caller, codes: Codes) -> Result<&Order, Refusal> {
        let order = self.orders.get(id).ok_or_else(|| unknown(id, codes.unknown))?;
        if order.app_id() == caller.app_id() {
            return Ok(order);
        }
        Err(Refusal::business(codes.foreign, "the order is for the service of another provider"))
    }

    /// Changes an order that belongs to the caller.
    pub(super) fn change_order_of(
        &mut self,
        id: &str,
        caller: &Caller,
        codes: Codes,
        change: impl FnOnce(&mut Order) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        self.order_of(id, caller, codes)?;
        self.change(id, codes.unknown, change)
    }

    fn change(
        &mut self,
        id: &str,
        unknown_code: &str,
        change: impl FnOnce(&mut Order) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        let order = self.orders.get(id).ok_or_else(|| unknown(id, unknown_code))?;
        let mut changed = order.clone();
        change(&mut changed)?;
        let is_new_status = changed.status() != order.status();
        if is_new_status {
            changed.changed_at = self.context.now();
        }
        self.context.writer.save(|| vec![persistence::order_entry(&changed)])?;
        let view = changed.view();
        self.orders.insert(id.to_owned(), changed);
        self.emit(MarketEvent::OrderChanged { order: view, is_new_status });
        Ok(())
    }

    fn emit(&self, event: MarketEvent) {
        self.context.events.emit(&DomainEvent::Market(Box::new(event)));
    }
}

fn unknown(id: &str, code: &str) -> Refusal {
    Refusal::business(code, format!("there is no order {id}"))
}
