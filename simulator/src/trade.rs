//! Trades: payments, their queries and refunds.

mod book;
mod endpoints;
mod notifications;
mod order;
mod record;
mod states;
mod terms;

pub(crate) use book::{Decision, Trades};
pub(crate) use endpoints::register;
pub(crate) use notifications::auth_app_id;
pub use record::{SimulatedRefund, SimulatedTrade};
