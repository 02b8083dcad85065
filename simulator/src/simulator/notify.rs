//! Sending notifications.

use alipay::runtime::notification::SignRule;

use super::Simulator;
use crate::{
    Charset, DeliveryReport, Event, FaultPlan, NotificationFault, OutgoingNotification, SimulatorError,
    locks::lock,
    market::Order,
    notification::{self, Carrier},
};

impl Simulator {
    /// Sets the receiver of notifications: an http URL of a loopback address.
    ///
    /// # Errors
    /// When the URL is none, or leads elsewhere.
    pub fn notify_to(&self, url: impl AsRef<str>) -> Result<(), SimulatorError> {
        self.courier.notify_to(url.as_ref())?;
        self.platform.journal.tell(Event::Settings);
        Ok(())
    }

    /// From now on, every change of an order's state is notified by itself, in the order in which it
    /// happens. Off unless set.
    pub fn notify_automatically(&self, on: bool) {
        self.outbox.set_automatic(on);
        self.platform.journal.tell(Event::Settings);
    }

    /// Lets something go wrong with notifications that are queued from now on: those that are sent by
    /// themselves, and those of [`queue`](Self::queue).
    pub fn inject_notification_faults(&self, faults: FaultPlan<NotificationFault>) {
        self.outbox.faults().add(faults);
        self.platform.journal.tell(Event::Settings);
    }

    /// Takes back what is to go wrong with notifications: all that can do this, for this message (or, with
    /// `None`, for all messages).
    pub fn withdraw_notification_faults(&self, message: Option<&str>, fault: NotificationFault) {
        self.outbox.faults().remove(message, fault);
        self.platform.journal.tell(Event::Settings);
    }

    /// What is to go wrong with notifications.
    pub fn notification_faults(&self) -> Vec<FaultPlan<NotificationFault>> {
        self.outbox.faults().all()
    }

    /// The receiver of notifications, if one is set.
    pub fn receiver(&self) -> Option<String> {
        self.courier.receiver()
    }

    /// Whether every change of an order's state is notified by itself.
    pub fn notifies_automatically(&self) -> bool {
        self.outbox.is_automatic()
    }

    /// Has a notification delivered after those that are queued already.
    pub fn queue(&self, notification: OutgoingNotification) {
        self.outbox.add(notification);
    }

    /// Signs a notification and delivers it.
    ///
    /// # Errors
    /// When there is no receiver or it gives no answer, or a character does not fit the character set.
    /// An answer that is no acknowledgement is none of them: see [`DeliveryReport`].
    pub async fn send(&self, notification: &OutgoingNotification) -> Result<DeliveryReport, SimulatorError> {
        self.courier.send(notification).await
    }

    /// Delivers a form as it is, signed or not: for notifications that nobody should take.
    ///
    /// # Errors
    /// When there is no receiver or it gives no answer.
    pub async fn send_raw(&self, raw: impl Into<String>) -> Result<DeliveryReport, SimulatorError> {
        self.courier.send_raw(raw.into(), Charset::Utf8, Carrier::PostForm).await
    }

    /// The notification of a placed order, in UTF-8.
    ///
    /// # Errors
    /// When there is no such order.
    pub fn order_placed(&self, order_id: &str) -> Result<OutgoingNotification, SimulatorError> {
        self.about(order_id, OutgoingNotification::order_placed)
    }

    /// The notification of an order's present state, in GBK.
    ///
    /// # Errors
    /// When there is no such order.
    pub fn order_changed(&self, order_id: &str) -> Result<OutgoingNotification, SimulatorError> {
        self.about(order_id, OutgoingNotification::order_changed)
    }

    /// Notifies of a placed order, in UTF-8.
    ///
    /// # Errors
    /// As [`send`](Self::send), and when there is no such order.
    pub async fn send_order_placed(&self, order_id: &str) -> Result<DeliveryReport, SimulatorError> {
        self.send(&self.order_placed(order_id)?).await
    }

    /// Notifies of an order's present state.
    ///
    /// # Errors
    /// As [`send`](Self::send), and when there is no such order.
    pub async fn send_order_changed(
        &self,
        order_id: &str,
        charset: Charset,
    ) -> Result<DeliveryReport, SimulatorError> {
        self.send(&self.order_changed(order_id)?.with_charset(charset)).await
    }

    /// Sends the order notification of the platform's guide, signed with the simulator's key.
    ///
    /// # Errors
    /// As [`send`](Self::send).
    pub async fn send_guide_sample(&self) -> Result<DeliveryReport, SimulatorError> {
        self.send(&OutgoingNotification::guide_sample().with_carrier(Carrier::GetQuery)).await
    }

    /// Signs parameters as they are: the raw form, percent-encoded, with `sign` at its end.
    ///
    /// # Errors
    /// When a character does not fit the character set.
    pub fn sign_notification(
        &self,
        params: &[(&str, &str)],
        charset: Charset,
        rule: SignRule,
    ) -> Result<String, SimulatorError> {
        let signed = notification::signed(&self.platform.signer.current().keys, params, charset, rule)?;
        Ok(signed.form)
    }

    fn about(
        &self,
        order_id: &str,
        notification: impl FnOnce(&Order, i64) -> OutgoingNotification,
    ) -> Result<OutgoingNotification, SimulatorError> {
        let now = self.platform.clock.unix_millis();
        let market = lock(&self.market);
        let order =
            market.order(order_id).ok_or_else(|| SimulatorError::UnknownOrder(order_id.to_owned()))?;
        Ok(notification(order, now))
    }
}
