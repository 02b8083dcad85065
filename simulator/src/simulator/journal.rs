//! Reading the journal, the events and the state.

use super::handle::Simulator;
use crate::{
    events::{JournalEntry, ReceivedRequest},
    journal::Events,
    persistence::State,
    support::locks::lock,
};

impl Simulator {
    /// Returns all requests so far, including refused ones. Requests that an injected fault stopped before their check
    /// are only in the [`journal`](Self::journal).
    pub fn requests(&self) -> Vec<ReceivedRequest> {
        let request = |entry| match entry {
            JournalEntry::Request(request) if !request.steps.is_empty() => Some((*request).clone()),
            _ => None,
        };
        self.parts.journal.entries().into_iter().filter_map(request).collect()
    }

    /// Returns all requests and notifications so far, oldest first. The journal keeps the last ten thousand, as far as
    /// they fit into 64 MiB of memory.
    pub fn journal(&self) -> Vec<JournalEntry> {
        self.parts.journal.entries()
    }

    /// Subscribes to the events from now on: requests, notifications, changes of orders.
    ///
    /// ```
    /// # async fn run() -> Result<(), Box<dyn std::error::Error>> {
    /// use alipay_simulator::{Event, NewOrder, Simulator};
    ///
    /// let simulator = Simulator::start().await?;
    /// let mut events = simulator.events();
    /// let order_id = simulator.place_order(NewOrder::new());
    /// let Some(Event::Order(order)) = events.next().await else { panic!("an order was placed") };
    /// assert_eq!(order.id, order_id);
    /// # Ok(()) }
    /// # tokio::runtime::Runtime::new().unwrap().block_on(run()).unwrap();
    /// ```
    pub fn events(&self) -> Events {
        self.parts.journal.events()
    }

    /// Returns the state of the simulator, for [`restore`](super::SimulatorBuilder::restore).
    pub fn state(&self) -> State {
        let keys = self.key_entries.iter().cloned();
        let authorizations = lock(&self.parts.accounts).entries();
        State::new(keys.chain(authorizations).chain(self.parts.domains.entries()))
    }
}
