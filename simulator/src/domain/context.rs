//! The parts of the simulator that every domain needs.

use std::sync::Arc;

use alipay::{BeijingTime, runtime::clock::Clock};

use super::numbers::Numbers;
use crate::{
    events::{Change, DomainEvent, DomainEvents, NewNotification},
    persistence::StateWriter,
};

/// The address, the clock, the numbers, the events and the store that a domain uses.
#[derive(Clone, Debug)]
pub(crate) struct Context {
    /// The address of the simulator, without a slash at the end.
    pub(crate) url: Arc<str>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) numbers: Arc<Numbers>,
    pub(crate) events: DomainEvents,
    pub(crate) writer: StateWriter,
}

impl Context {
    /// The time, in milliseconds since the epoch.
    pub(crate) fn now(&self) -> i64 {
        self.clock.unix_millis()
    }

    /// The time as the platform writes it.
    pub(crate) fn time(&self) -> Option<BeijingTime> {
        BeijingTime::from_unix_millis(self.now())
    }

    /// Returns an unused number of this many digits, which begins with the date.
    pub(crate) fn number(&self, digits: usize) -> String {
        self.numbers.dated(self.now(), digits)
    }

    /// Reports that a record was created or changed.
    pub(crate) fn changed(&self, domain: &'static str, id: impl Into<String>) {
        self.events.emit(&DomainEvent::Changed(Change { domain, id: id.into() }));
    }

    /// Reports that the platform sends a notification.
    pub(crate) fn notify(&self, notification: NewNotification) {
        self.events.emit(&DomainEvent::Notification(notification));
    }
}
