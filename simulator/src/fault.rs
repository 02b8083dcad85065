//! Faults that are injected on purpose: their kinds, and plans that say when they occur.

mod active;
mod call;
mod channel;
mod names;
mod notification;
mod plan;

pub(crate) use active::ActiveFaults;
pub use call::Fault;
pub use channel::ChannelFault;
pub use names::UnknownFault;
pub use notification::NotificationFault;
pub use plan::FaultPlan;
