//! An order, from its acceptance to the last item.

mod walk;

use std::time::Duration;

use alipay_runtime::{Client, Error};

use super::{OrderItem, OrderStatus};
use walk::{Next, Walk};

/// Walks an order of the service market through its states: accepts it, does your work for each of its items, reports
/// every item as completed or cancelled, confirms it for the merchant if you may, and stops when only the merchant can
/// go on.
///
/// Before each step it queries the order, page by page, and does what its state asks for. So it may be run again at any
/// time: after a notification, after a crash, or while the outcome of an earlier call is unknown. A call whose response
/// was lost is repeated only if the order shows that it was not carried out.
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use alipay::servicemarket::{FulfillOrder, ItemWork, OrderItem, OrderOutcome};
///
/// /// Sets the service up for one shop. It may run twice for the same item, after a crash.
/// async fn set_up(item: OrderItem) -> Result<ItemWork, std::io::Error> {
///     match item.shop_id {
///         Some(shop_id) => println!("set up shop {shop_id}"),
///         None => return Ok(ItemWork::Cancel { reason: "门店暂不支持".to_owned() }),
///     }
///     Ok(ItemWork::Completed)
/// }
///
/// match FulfillOrder::new("20160010200000000033400").run(&client, set_up).await {
///     OrderOutcome::Done | OrderOutcome::Cancelled(_) => println!("nothing is left to do"),
///     OrderOutcome::WaitsForMerchant(status) => println!("run it again after a notification: {status:?}"),
///     OrderOutcome::Refused(error) => println!("fix the cause: {error}"),
///     OrderOutcome::Undecided { error } => println!("run it again later: {error:?}"),
///     OrderOutcome::WorkFailed(error) => println!("run it again after a repair: {error}"),
///     _ => {}
/// }
/// # Ok(()) }
/// ```
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `run`"]
pub struct FulfillOrder {
    order_id: String,
    merchant: Option<Client>,
    interval: Duration,
    limit: Duration,
    wait: Duration,
}

/// Result of your work for one item.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ItemWork {
    /// The work is done; Alipay is told with [`CompleteItem`](super::CompleteItem).
    Completed,
    /// The work goes on elsewhere; run the order again when it is done.
    InProgress,
    /// The work cannot be done; Alipay is told with [`CancelItem`](super::CancelItem).
    Cancel {
        /// Reason, which the merchant reads.
        reason: String,
    },
}

/// State of an order after a walk.
#[derive(Debug)]
#[non_exhaustive]
pub enum OrderOutcome<E> {
    /// The order is finished.
    Done,
    /// The order was cancelled or rejected, by either side.
    Cancelled(OrderStatus),
    /// The merchant has to pay or to confirm, or a state that this crate does not know was reached. Run it again after
    /// the next [`OrderChanged`](super::OrderChanged).
    WaitsForMerchant(Option<OrderStatus>),
    /// Your work for some items goes on. Run it again when it is done.
    InProgress,
    /// Alipay refused a call, or a request was wrong, and the state of the order is no reason. Fix the cause.
    Refused(Error),
    /// It could not be found out in time how a call ended. Run it again later.
    Undecided {
        /// The last error.
        error: Error,
    },
    /// Your work for an item failed. Nothing was reported for it.
    WorkFailed(E),
}

impl FulfillOrder {
    /// Prepares the walk of an order. Calls that fail for the moment are repeated every 3 seconds, for 60 seconds.
    pub fn new(commodity_order_id: impl Into<String>) -> Self {
        Self {
            order_id: commodity_order_id.into(),
            merchant: None,
            interval: Duration::from_secs(3),
            limit: Duration::from_secs(60),
            wait: Duration::ZERO,
        }
    }

    /// Confirms completed items on behalf of the merchant, with a client of the merchant's
    /// ([`Client::for_merchant`]). Items that were paid for remain for the merchant.
    pub fn confirm_as(self, merchant: Client) -> Self {
        Self { merchant: Some(merchant), ..self }
    }

    /// Sets the interval between two queries. Default: 3 seconds.
    pub fn every(self, interval: Duration) -> Self {
        Self { interval, ..self }
    }

    /// Sets the time after which an unknown outcome is [`Undecided`](OrderOutcome::Undecided). It begins anew with every
    /// step that is known to have succeeded. Default: 60 seconds.
    pub fn for_at_most(self, limit: Duration) -> Self {
        Self { limit, ..self }
    }

    /// Sets the time for which the order is queried while it waits for the merchant. Default: zero, since a merchant may
    /// take days, and a notification says when to run it again.
    pub fn wait_for_merchant(self, wait: Duration) -> Self {
        Self { wait, ..self }
    }

    /// Walks the order as far as it gets. `work` is called once per item that is to be worked on, and again in a later
    /// run if Alipay was not told about it.
    pub async fn run<E, F: Future<Output = Result<ItemWork, E>>>(
        self,
        client: &Client,
        mut work: impl FnMut(OrderItem) -> F,
    ) -> OrderOutcome<E> {
        let mut walk = Walk::new(self, client);
        loop {
            let order = match walk.query().await {
                Ok(order) => order,
                Err(error) => match walk.pause(error).await {
                    Ok(()) => continue,
                    Err(outcome) => return outcome,
                },
            };
            let step = match walk.next_step(&order) {
                Next::Call(step) => step,
                Next::Work(item) => {
                    match work(item.clone()).await {
                        Ok(done) => walk.worked(item, done),
                        Err(error) => return OrderOutcome::WorkFailed(error),
                    }
                    continue;
                }
                Next::InProgress => return OrderOutcome::InProgress,
                Next::Merchant => {
                    if walk.wait_for_merchant().await {
                        continue;
                    }
                    return OrderOutcome::WaitsForMerchant(order.status);
                }
                Next::Done => return OrderOutcome::Done,
                Next::Cancelled(status) => return OrderOutcome::Cancelled(status),
            };
            if let Err(outcome) = walk.take(step).await {
                return outcome;
            }
        }
    }
}
