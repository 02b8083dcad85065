//! Events that the domains emit, and their subscribers.
//!
//! A domain knows neither the journal nor notifications: it emits an event, and both subscribe to it.

use std::{fmt, sync::Arc};

use super::market::MarketEvent;

/// An event of a domain.
#[derive(Clone, Debug)]
pub(crate) enum DomainEvent {
    /// An event of the service market.
    Market(MarketEvent),
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
