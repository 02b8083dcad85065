//! Notifications: their content, signature, delivery and queue.

mod content;
mod courier;
mod form;
mod notifier;
mod outgoing;
mod queue;
mod report;

pub(crate) use content::return_url;
pub(crate) use courier::Courier;
pub(crate) use form::sign;
pub(crate) use notifier::Notifier;
pub use outgoing::OutgoingNotification;
pub(crate) use queue::NotificationQueue;
pub use report::DeliveryReport;
