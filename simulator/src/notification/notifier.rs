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

    /// Sets the receivers, which must be loopback addresses. Each of them gets every notification without an address of
    /// its own.
    pub(crate) fn set_receivers(&self, urls: &[&str]) -> Result<(), SimulatorError> {
        self.courier.set_receivers(urls)?;
        self.journal.settings_changed();
        Ok(())
    }

    pub(crate) fn receivers(&self) -> Vec<String> {
        self.courier.receivers()
    }

    /// Enables or disables the notifications of domain events.
    pub(crate) fn set_automatic(&self, is_automatic: bool) {
        self.queue.set_automatic(is_automatic);
        self.journal.settings_changed();
    }

    pub(crate) fn is_automatic(&self) -> bool {
        self.queue.is_automatic()
    }

    /// Adds a notification to the end of the queue. It is sent to its own address (`with_url`, such as the `notify_url`
    /// of a call), else to all receivers, and again until it is acknowledged.
    pub(crate) fn queue(&self, notification: OutgoingNotification) {
        self.queue.add(notification);
    }

    /// Delivers a notification again, to the addresses to which it was sent.
    pub(crate) async fn redeliver(&self, notify_id: &str) -> Result<DeliveryReport, SimulatorError> {
        self.courier.redeliver(notify_id).await
    }

    /// Signs and delivers a notification now, once.
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
