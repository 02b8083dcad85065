//! Plain data about what happens in a simulator: requests, notifications, and changes in the domains.

mod domain;
mod entry;
mod market;
mod new_notification;
mod notification;
mod request;
mod step;

pub use domain::Change;
pub(crate) use domain::{DomainEvent, DomainEvents, Subscriber};
pub use entry::{Event, JournalEntry};
pub(crate) use market::MarketEvent;
pub use market::{ItemId, ItemView, OrderView};
pub(crate) use new_notification::{NewNotification, NotificationContent};
pub use notification::{Carrier, SentNotification};
pub use request::{ReceivedFile, ReceivedRequest};
pub use step::{Step, StepOutcome};
