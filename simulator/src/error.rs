//! Errors of the simulator, and refusals of the Alipay that it simulates.

mod refusal;
mod simulator;
mod store;

pub use refusal::Refusal;
pub use simulator::SimulatorError;
pub use store::StoreError;
