//! Events that the domains emit, and their subscribers.
//!
//! A domain knows neither the journal nor notifications: it emits an event, and both subscribe to it.

use std::{fmt, sync::Arc};

use super::{market::MarketEvent, new_notification::NewNotification};

/// An event of a domain.
#[derive(Clone, Debug)]
pub(crate) enum DomainEvent {
    /// An event of the service market.
    Market(Box<MarketEvent>),
    /// A record of another domain was created or changed.
    Changed(Change),
    /// The platform sends a notification.
    Notification(NewNotification),
}

/// The creation or the change of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Change {
    /// The domain, as in the paths of the control API: `trades`, `authorizations`, `transfers`, `vouchers`,
    /// `complaints`.
    pub domain: &'static str,
    /// The key of the record, such as the number of a trade.
    pub id: String,
}

/// A subscriber to the events of all domains.
pub(crate) trait Subscriber: fmt::Debug + Send + Sync {
    /// Handles an event. The domain holds its lock meanwhile, so that events arrive in order; this must not block.
    fn handle(&self, event: &DomainEvent);
}

/// The sink into which domains emit events.
#[derive(Clone, Debug, Default)]
pub(crate) struct DomainEvents {
    subscribers: Vec<Arc<dyn Subscriber>>,
}

impl DomainEvents {
    /// Creates a sink with these subscribers. They handle each event in this order.
    pub(crate) fn new(subscribers: Vec<Arc<dyn Subscriber>>) -> Self {
        Self { subscribers }
    }

    /// Passes an event to every subscriber.
    pub(crate) fn emit(&self, event: &DomainEvent) {
        for subscriber in &self.subscribers {
            subscriber.handle(event);
        }
    }
}
