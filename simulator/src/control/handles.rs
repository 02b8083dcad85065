//! The parts of a simulator that the control API uses.

use std::sync::{Arc, Mutex};

use alipay::runtime::clock::Clock;

use super::{domains::Domains, explainer::Explainer};
use crate::{
    accounts::Accounts,
    channel::Switchboard,
    domain::ServedEndpoint,
    fault::{ActiveFaults, Fault},
    journal::Journal,
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
    pub(crate) domains: Domains,
    /// The endpoints that are served without a stub.
    pub(crate) served: Arc<Vec<ServedEndpoint>>,
    pub(crate) notifier: Notifier,
    pub(crate) switchboard: Arc<Switchboard>,
    pub(crate) faults: Arc<ActiveFaults<Fault>>,
    pub(crate) routes: Arc<Mutex<Routes>>,
    pub(crate) journal: Arc<Journal>,
    pub(crate) explainer: Option<Arc<dyn Explainer>>,
}
