//! The service market: orders, shops, promotions.
//!
//! The market emits [`MarketEvent`](crate::events::MarketEvent)s and knows nothing of their subscribers.

mod commodity;
mod endpoints;
mod item;
mod new_order;
mod order;
mod persistence;
mod registry;
mod services;
mod shops;

pub(crate) use endpoints::register;
pub use new_order::NewOrder;
pub(crate) use registry::Market;
