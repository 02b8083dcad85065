//! The walk of an order: what its state asks for, and what follows from the outcome of a call.

use std::collections::HashMap;

use alipay_runtime::{Client, Error, NextStep};
use tokio::time::{Instant, sleep};

use super::{FulfillOrder, ItemWork, OrderOutcome};
use crate::servicemarket::{
    AcceptOrder, CancelItem, CompleteItem, ConfirmItem, ItemStatus, OrderApiExt, OrderErrorCode, OrderItem,
    OrderItemApiExt, OrderItemErrorCode, OrderPage, OrderStatus, QueryOrder,
};

/// An order with the items of all its pages.
pub(super) struct Order {
    pub(super) status: Option<OrderStatus>,
    pub(super) items: Vec<OrderItem>,
}

/// The identity of an item within its order.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Key {
    shop_id: Option<String>,
    mini_app_id: Option<String>,
}

impl Key {
    fn of(item: &OrderItem) -> Self {
        Self { shop_id: item.shop_id.clone(), mini_app_id: item.mini_app_id.clone() }
    }
}

/// A call that changes the order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Accept,
    Complete(Key),
    Cancel(Key, String),
    Confirm(Key),
}

/// The next thing to do, by the state of the order.
pub(super) enum Next<'o> {
    Call(Step),
    Work(&'o OrderItem),
    InProgress,
    Merchant,
    Done,
    Cancelled(OrderStatus),
}

/// A walk that is under way.
pub(super) struct Walk<'c> {
    order: FulfillOrder,
    client: &'c Client,
    /// Results of the work, which is not done twice because a call failed.
    worked: HashMap<Key, ItemWork>,
    /// The step that the state of the order was a reason to refuse.
    refused: Option<(Step, Error)>,
    begin: Instant,
    /// The last time at which something succeeded.
    progress: Instant,
}

impl<'c> Walk<'c> {
    pub(super) fn new(order: FulfillOrder, client: &'c Client) -> Self {
        let now = Instant::now();
        Self { order, client, worked: HashMap::new(), refused: None, begin: now, progress: now }
    }

    pub(super) async fn query(&self) -> Result<Order, Error> {
        let orders = self.client.orders();
        let mut pages = orders.query_all(QueryOrder::new(&self.order.order_id));
        let mut order = Order { status: None, items: Vec::new() };
        while let Some(page) = pages.next_page().await? {
            let OrderPage { status, order_items, .. } = page.into_inner();
            order.status = status.or(order.status);
            order.items.extend(order_items);
        }
        Ok(order)
    }

    pub(super) fn next_step<'o>(&self, order: &'o Order) -> Next<'o> {
        let Some(status) = &order.status else { return Next::Merchant };
        match status {
            OrderStatus::MerchantOrdered => Next::Call(Step::Accept),
            OrderStatus::ProviderAccepted | OrderStatus::MerchantChecking => self.next_of_items(order),
            OrderStatus::Done => Next::Done,
            OrderStatus::MerchantCancelled
            | OrderStatus::ProviderRejected
            | OrderStatus::ProviderCancelled => Next::Cancelled(status.clone()),
            _ => Next::Merchant,
        }
    }

    /// Items that are to be worked on come before those to confirm, so that the merchant waits for none of them.
    fn next_of_items<'o>(&self, order: &'o Order) -> Next<'o> {
        let mut in_progress = false;
        let is_open =
            |item: &&OrderItem| matches!(item.order_status, Some(ItemStatus::Todo | ItemStatus::Doing));
        for item in order.items.iter().filter(is_open) {
            let key = Key::of(item);
            match self.worked.get(&key) {
                None => return Next::Work(item),
                Some(ItemWork::Completed) => return Next::Call(Step::Complete(key)),
                Some(ItemWork::Cancel { reason }) => {
                    return Next::Call(Step::Cancel(key, reason.clone()));
                }
                Some(ItemWork::InProgress) => in_progress = true,
            }
        }
        let mut to_confirm =
            order.items.iter().filter(|item| item.order_status == Some(ItemStatus::ToConfirm));
        match to_confirm.next() {
            Some(item) if self.order.merchant.is_some() => Next::Call(Step::Confirm(Key::of(item))),
            _ if in_progress => Next::InProgress,
            _ => Next::Merchant,
        }
    }

    /// Waits before the next query; returns false if the time for the merchant is up.
    pub(super) async fn wait_for_merchant(&self) -> bool {
        let has_time = self.begin.elapsed().saturating_add(self.order.interval) <= self.order.wait;
        if has_time {
            sleep(self.order.interval).await;
        }
        has_time
    }

    /// Keeps the result of the work for an item.
    pub(super) fn worked(&mut self, item: &OrderItem, work: ItemWork) {
        self.worked.insert(Key::of(item), work);
    }

    /// Makes a call. Its outcome shows in the order, which is queried next.
    pub(super) async fn take<E>(&mut self, step: Step) -> Result<(), OrderOutcome<E>> {
        if let Some((_, error)) = self.refused.take_if(|(refused, _)| *refused == step) {
            // The state of the order has not changed since, so it was not the reason.
            return Err(OrderOutcome::Refused(error));
        }
        let error = match self.call(&step).await {
            Ok(()) => {
                self.progress = Instant::now();
                return Ok(());
            }
            Err(error) => error,
        };
        match error.next_step() {
            // A paid item is the merchant's to confirm.
            NextStep::Fix if error.code_as() == Some(OrderItemErrorCode::PaidItemNotConfirmable) => {
                self.order.merchant = None;
                Ok(())
            }
            // Another process, or the merchant, may have been faster.
            NextStep::Fix if is_about_state(&error) => {
                self.refused = Some((step, error));
                Ok(())
            }
            NextStep::Fix => Err(OrderOutcome::Refused(error)),
            _ => self.pause(error).await,
        }
    }

    async fn call(&self, step: &Step) -> Result<(), Error> {
        let order_id = self.order.order_id.as_str();
        match step {
            Step::Accept => self.client.orders().accept(AcceptOrder::new(order_id)).await.map(drop),
            Step::Complete(item) => {
                let Key { shop_id, mini_app_id } = item.clone();
                let complete = CompleteItem { mini_app_id, shop_id, ..CompleteItem::new(order_id) };
                self.client.order_items().complete(complete).await.map(drop)
            }
            Step::Cancel(item, reason) => {
                let Key { shop_id, mini_app_id } = item.clone();
                let cancel = CancelItem { mini_app_id, shop_id, ..CancelItem::new(order_id, reason) };
                self.client.order_items().cancel(cancel).await.map(drop)
            }
            Step::Confirm(item) => {
                let Key { shop_id, mini_app_id } = item.clone();
                let confirm = ConfirmItem { mini_app_id, shop_id, ..ConfirmItem::new(order_id) };
                let merchant = self.order.merchant.as_ref().unwrap_or(self.client);
                merchant.order_items().confirm(confirm).await.map(drop)
            }
        }
    }

    /// Waits before the next query, unless the error is final or the time is up.
    pub(super) async fn pause<E>(&self, error: Error) -> Result<(), OrderOutcome<E>> {
        if error.next_step() == NextStep::Fix {
            return Err(OrderOutcome::Refused(error));
        }
        let pause = self.order.interval.max(error.retry_after().unwrap_or_default());
        if self.progress.elapsed().saturating_add(pause) > self.order.limit {
            return Err(OrderOutcome::Undecided { error });
        }
        sleep(pause).await;
        Ok(())
    }
}

fn is_about_state(error: &Error) -> bool {
    error.code_as() == Some(OrderErrorCode::StatusInvalid)
        || error.code_as() == Some(OrderItemErrorCode::StatusNotAllowed)
}
