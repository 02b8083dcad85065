//! The [message channel](crate::protocol::reference#message-channel): notifications over a WebSocket, without a public
//! address (feature `channel`).
//!
//! [`Client::channel`](crate::Client::channel) runs a [`Receiver`](crate::Receiver) on it. [`Frame`] is the protocol
//! without I/O.

mod backoff;
mod builder;
mod connection;
mod dial;
mod error;
mod frame;
mod handle;
mod monitor;
mod open;
mod produce;
mod register;
mod shared;
mod slot;
mod tunnel;

pub use builder::ChannelBuilder;
pub use dial::{ByteStream, Dialer, Target};
pub use error::{ConnectError, DisconnectReason};
pub use frame::{Command, Frame, FrameError, FrameHead, FrameProtocol, Status};
pub use handle::Channel;
pub use monitor::{ChannelEvent, ChannelEvents, ChannelState};
pub use produce::{NotProduced, ProduceError, Produced};
