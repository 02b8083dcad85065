//! The state of all domains.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use crate::{
    accounts::Accounts,
    authorization::{self, Authorizations},
    domain::{Context, Registrar, ServedEndpoint},
    error::StoreError,
    market::{self, Market},
    persistence::{State, StateEntry},
    routes::Routes,
    support::locks::lock,
    trade::{self, Trades},
};

/// The time between two looks at what has expired.
const TICK: Duration = Duration::from_millis(500);

/// The state of all domains.
#[derive(Clone, Debug)]
pub(crate) struct Domains {
    pub(crate) market: Arc<Mutex<Market>>,
    pub(crate) trades: Arc<Mutex<Trades>>,
    pub(crate) authorizations: Arc<Mutex<Authorizations>>,
}

impl Domains {
    /// Starts with the records of a state.
    pub(crate) fn restore(
        market: Market,
        accounts: &Arc<Mutex<Accounts>>,
        context: &Context,
        state: &State,
    ) -> Result<Self, StoreError> {
        let authorizations = Authorizations::restore(context.clone(), Arc::clone(accounts), state)?;
        Ok(Self {
            market: Arc::new(Mutex::new(market)),
            trades: Arc::new(Mutex::new(Trades::restore(context.clone(), state)?)),
            authorizations: Arc::new(Mutex::new(authorizations)),
        })
    }

    /// Registers the endpoints of all domains, and returns them with their behavior.
    pub(crate) fn register(&self, routes: &mut Routes, has_page: bool) -> Vec<ServedEndpoint> {
        let mut served = Vec::new();
        let mut registrar = Registrar { routes, served: &mut served };
        market::register(&mut registrar, &self.market);
        trade::register(&mut registrar, &self.trades, has_page);
        authorization::register(&mut registrar, &self.authorizations);
        served.sort_by_key(|endpoint| endpoint.spec.method);
        served
    }

    /// All records as state entries.
    pub(crate) fn entries(&self) -> Vec<StateEntry> {
        let mut entries = lock(&self.market).entries();
        entries.extend(lock(&self.trades).entries());
        entries.extend(lock(&self.authorizations).entries());
        entries
    }

    /// Starts the task that ends what has expired. It stops with the simulator.
    pub(crate) fn keep_time(&self) {
        let trades = Arc::downgrade(&self.trades);
        tokio::spawn(async move {
            loop {
                tokio::time::sleep(TICK).await;
                let Some(trades) = trades.upgrade() else { return };
                lock(&trades).expire();
            }
        });
    }
}
