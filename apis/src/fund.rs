//! Transfers: money from your account to the account or bank card of somebody else.
//!
//! A transfer moves real money and cannot be called back, so every one has a number of yours that keeps a
//! repeated call from paying twice. When the outcome of [`TransferFunds`] is unknown, ask [`QueryTransfer`];
//! send the same call again only with the same number and the same content.

use alipay_runtime::{declaration::Endpoint, spec::EndpointSpec};

mod error_code;
mod party;
mod query;
mod transfer;

pub use error_code::*;
pub use party::*;
pub use query::*;
pub use transfer::*;

/// What is declared here, for [`catalogue`](crate::catalogue()), in the order of the methods' names.
pub(crate) const ENDPOINTS: &[&EndpointSpec] = &[QueryTransfer::ENDPOINT, TransferFunds::ENDPOINT];
