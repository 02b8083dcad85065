//! The handle by which tests and the control API send notifications.

use std::sync::Arc;

use super::{
    courier::Courier, outgoing::OutgoingNotification, queue::NotificationQueue, report::DeliveryReport,
};
use crate::{
    error::SimulatorError,
    fault::{ActiveFaults, NotificationFault},
    journal::Journal,
};

/// A handle to everything that sends notifications.
#[derive(Clone, Debug)]
pub(crate) struct Notifier {
    courier: Arc<Courier>,
    queue: NotificationQueue,
    pub(crate) faults: Arc<ActiveFaults<NotificationFault>>,
    journal: Arc<Journal>,
}

impl Notifier {
    pub(crate) fn new(
        courier: Arc<Courier>,
        queue: NotificationQueue,
        faults: Arc<ActiveFaults<NotificationFault>>,
        journal: Arc<Journal>,
    ) -> Self {
        Self { courier, queue, faults, journal }
    }

    /// Sets the receiver, which must be a loopback address.
    pub(crate) fn set_receiver(&self, url: &str) -> Result<(), SimulatorError> {
        self.courier.set_receiver(url)?;
        self.journal.settings_changed();
        Ok(())
    }

    pub(crate) fn receiver(&self) -> Option<String> {
        self.courier.receiver()
    }

    /// Enables or disables the notifications of domain events.
    pub(crate) fn set_automatic(&self, is_automatic: bool) {
        self.queue.set_automatic(is_automatic);
        self.journal.settings_changed();
    }

    pub(crate) fn is_automatic(&self) -> bool {
        self.queue.is_automatic()
    }

    /// Adds a notification to the end of the queue.
    pub(crate) fn queue(&self, notification: OutgoingNotification) {
        self.queue.add(notification);
    }

    /// Signs and delivers a notification now.
    pub(crate) async fn send(
        &self,
        notification: &OutgoingNotification,
    ) -> Result<DeliveryReport, SimulatorError> {
        self.courier.send(notification).await
    }

    /// Delivers a form without signing it.
    pub(crate) async fn send_raw(&self, form: String) -> Result<DeliveryReport, SimulatorError> {
        self.courier.send_raw(form).await
    }
}
