//! The state of all domains.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use crate::{
    accounts::Accounts,
    authorization::{self, Authorizations},
    complaint::{self, Complaints},
    domain::{Context, Registrar, ServedEndpoint},
    error::StoreError,
    market::{self, Market},
    persistence::{State, StateEntry},
    routes::Routes,
    support::locks::lock,
    trade::{self, Trades},
    transfer::{self, Transfers},
    typical, upload,
    voucher::{self, Vouchers},
};

/// The time between two looks at what has expired.
const TICK: Duration = Duration::from_millis(500);

/// The state of all domains.
#[derive(Clone, Debug)]
pub(crate) struct Domains {
    pub(crate) market: Arc<Mutex<Market>>,
    pub(crate) trades: Arc<Mutex<Trades>>,
    pub(crate) authorizations: Arc<Mutex<Authorizations>>,
    pub(crate) transfers: Arc<Mutex<Transfers>>,
    pub(crate) vouchers: Arc<Mutex<Vouchers>>,
    pub(crate) complaints: Arc<Mutex<Complaints>>,
    context: Context,
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
        let trades = Arc::new(Mutex::new(Trades::restore(context.clone(), state)?));
        let complaints = Complaints::restore(context.clone(), Arc::clone(&trades), state)?;
        Ok(Self {
            market: Arc::new(Mutex::new(market)),
            trades,
            authorizations: Arc::new(Mutex::new(authorizations)),
            transfers: Arc::new(Mutex::new(Transfers::restore(context.clone(), state)?)),
            vouchers: Arc::new(Mutex::new(Vouchers::restore(context.clone(), state)?)),
            complaints: Arc::new(Mutex::new(complaints)),
            context: context.clone(),
        })
    }

    /// Registers the endpoints of all domains, and returns them with their behavior.
    pub(crate) fn register(&self, routes: &mut Routes, has_page: bool) -> Vec<ServedEndpoint> {
        let mut served = Vec::new();
        let mut registrar = Registrar { routes, served: &mut served };
        market::register(&mut registrar, &self.market);
        trade::register(&mut registrar, &self.trades, has_page);
        authorization::register(&mut registrar, &self.authorizations);
        transfer::register(&mut registrar, &self.transfers);
        voucher::register(&mut registrar, &self.vouchers);
        complaint::register(&mut registrar, &self.complaints);
        upload::register(&mut registrar, &self.context);
        typical::register(&mut registrar, &self.context);
        served.sort_by_key(|endpoint| endpoint.spec.method);
        served
    }

    /// All records as state entries.
    pub(crate) fn entries(&self) -> Vec<StateEntry> {
        let mut entries = lock(&self.market).entries();
        entries.extend(lock(&self.trades).entries());
        entries.extend(lock(&self.authorizations).entries());
        entries.extend(lock(&self.transfers).entries());
        entries.extend(lock(&self.vouchers).entries());
        entries.extend(lock(&self.complaints).entries());
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
