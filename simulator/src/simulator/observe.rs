//! What a test sees of what came in and what was sent.

use super::Simulator;
use crate::{Entry, Events, Recorded, State, locks::lock, state::StateEntry};

impl Simulator {
    /// Every request so far, refused ones too. Requests that were lost before anybody looked at them are only in
    /// the [`journal`](Self::journal).
    pub fn requests(&self) -> Vec<Recorded> {
        let request = |entry| match entry {
            Entry::Request(recorded) if !recorded.steps.is_empty() => Some((*recorded).clone()),
            _ => None,
        };
        self.platform.journal.all().into_iter().filter_map(request).collect()
    }

    /// Every request and every notification so far, the oldest first. The oldest of more than ten thousand are
    /// forgotten.
    pub fn journal(&self) -> Vec<Entry> {
        self.platform.journal.all()
    }

    /// What happens from now on: requests, notifications, changes of orders.
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
        self.platform.journal.watch()
    }

    /// Everything that the simulator remembers, for [`restore`](crate::SimulatorBuilder::restore).
    pub fn state(&self) -> State {
        let keys = self.shown.keys.iter().cloned();
        let grants: Vec<StateEntry> = lock(&self.platform.accounts).entries();
        State::new(keys.chain(grants).chain(lock(&self.market).entries()))
    }
}
