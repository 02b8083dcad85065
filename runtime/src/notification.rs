//! Notifications: from the raw bytes of a query or form to a typed, verified notification that is handled once.
//!
//! [`NotificationVerifier`] verifies, [`Receiver`] calls the handler of each kind, and an [`inbox`] remembers what was
//! handled.

mod acknowledgement;
mod ambiguity;
#[cfg(feature = "axum")]
mod axum;
#[cfg(feature = "channel")]
mod channel_data;
mod delivery;
mod envelope;
mod error;
mod form;
mod handle_once;
mod handlers;
pub mod inbox;
mod kind;
mod message;
mod params;
mod raw_form;
mod receiver;
mod receiver_builder;
mod reception;
mod signature;
mod verified_notification;
mod verifier;
mod verifier_builder;

pub use acknowledgement::{Acknowledgement, ReceiveError, Received};
#[cfg(feature = "channel")]
pub(crate) use channel_data::SignedData;
pub use delivery::Delivery;
pub use error::{MessageError, NotifyError};
pub use handlers::WithState;
pub use kind::MessageKind;
pub use message::{FromNotification, Message, route};
pub use params::Params;
pub use raw_form::RawForm;
pub use receiver::{HandlerError, HandlerResult, Receiver};
pub use receiver_builder::ReceiverBuilder;
pub use signature::SignRule;
pub use verified_notification::Notification;
pub use verifier::NotificationVerifier;
pub use verifier_builder::NotificationVerifierBuilder;
