//! Code that the domains share: records in tables that outlive the simulator, numbers, events, and the registration of
//! endpoints with their behavior.

mod context;
mod endpoints;
mod numbers;
mod parties;
mod served;
mod table;

pub(crate) use context::Context;
pub(crate) use endpoints::{Domain, Registrar};
pub(crate) use numbers::Numbers;
pub(crate) use parties::{BUYER_ID, BUYER_LOGON_ID, BUYER_OPEN_ID, app_of, own_pid, seller_of};
pub use served::ServedEndpoint;
pub(crate) use table::{Record, Table, entry};
