//! Notifications: their content, signature, delivery and queue.

mod content;
mod courier;
mod form;
mod history;
mod notifier;
mod outgoing;
mod over_channel;
mod parcel;
mod queue;
mod report;
mod retry;
mod target;

pub(crate) use content::return_url;
pub(crate) use courier::Courier;
pub(crate) use form::{EmptyValues, sign};
pub(crate) use notifier::Notifier;
pub use outgoing::OutgoingNotification;
pub(crate) use queue::NotificationQueue;
pub use report::DeliveryReport;
pub(crate) use retry::RetrySchedule;
