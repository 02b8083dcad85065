//! The parts of a simulator that the control API uses.

use std::sync::{Arc, Mutex};

use alipay::runtime::clock::Clock;

use crate::{
    accounts::Accounts,
    channel::Switchboard,
    fault::{ActiveFaults, Fault},
    journal::Journal,
    market::Market,
    notification::Notifier,
    routes::Routes,
    settings::SettingsSource,
};

/// Handles to the parts of a simulator that the control API uses.
#[derive(Clone, Debug)]
pub(crate) struct Handles {
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) settings: Arc<SettingsSource>,
    pub(crate) accounts: Arc<Mutex<Accounts>>,
    pub(crate) market: Arc<Mutex<Market>>,
    pub(crate) notifier: Notifier,
    pub(crate) switchboard: Arc<Switchboard>,
    pub(crate) faults: Arc<ActiveFaults<Fault>>,
    pub(crate) routes: Arc<Mutex<Routes>>,
    pub(crate) journal: Arc<Journal>,
}
