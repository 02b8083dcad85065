//! The message channel: registrations, connections, and messages until they are acknowledged.

mod command;
mod connection;
mod delivery;
mod frame;
mod message;
mod produced;
mod registration;
mod switchboard;
mod upgrade;

pub(crate) use message::{Attempt, ChannelMessage};
pub(crate) use registration::{CONNECT_PATH, REGISTER, REGISTER_PATH, connect, register};
pub use switchboard::ChannelConnection;
pub(crate) use switchboard::Switchboard;
pub(crate) use upgrade::UpgradeSlot;
