//! The HTTP server: accepts requests, has them checked and handled, and records them.

mod apply_fault;
mod connection;
mod dispatch;
mod page;
mod v2;
mod v3;

pub(crate) use connection::serve;
pub(crate) use dispatch::Server;
