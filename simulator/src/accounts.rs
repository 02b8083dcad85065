//! The apps that are registered, and the merchants that have authorized them.

mod app;
mod caller;
mod registry;

pub use app::App;
pub use caller::Caller;
pub(crate) use registry::{Accounts, RegisteredApp, authorization_entry};
