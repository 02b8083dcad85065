//! The simulator as a test holds it.

mod builder;
mod certificates;
mod channel;
mod complaints;
mod faults;
mod handle;
mod journal;
mod market;
mod notifications;
mod provided_keys;
mod start;
mod trades;

pub use builder::SimulatorBuilder;
pub use handle::Simulator;
