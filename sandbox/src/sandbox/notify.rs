//! Sending notifications.

use alipay_apis::runtime::SignRule;

use super::Sandbox;
use crate::{
    Charset, Delivery, Disruptions, Event, Notice, NoticeDisruption, SandboxError,
    locks::lock,
    market::Order,
    notice::{self, Carrier},
};

impl Sandbox {
    /// Sets the receiver of notifications: an http URL of a loopback address.
    ///
    /// # Errors
    /// When the URL is none, or leads elsewhere.
    pub fn notify_to(&self, url: impl AsRef<str>) -> Result<(), SandboxError> {
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
    pub fn disrupt_notifications(&self, disruptions: Disruptions<NoticeDisruption>) {
        self.outbox.disruptions().add(disruptions);
        self.platform.journal.tell(Event::Settings);
    }

    /// Takes back what is to go wrong with notifications: all that can do this, for this message (or, with
    /// `None`, for all messages).
    pub fn undisrupt_notifications(&self, message: Option<&str>, disruption: NoticeDisruption) {
        self.outbox.disruptions().remove(message, disruption);
        self.platform.journal.tell(Event::Settings);
    }

    /// What is to go wrong with notifications.
    pub fn notification_disruptions(&self) -> Vec<Disruptions<NoticeDisruption>> {
        self.outbox.disruptions().all()
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
    pub fn queue(&self, notice: Notice) {
        self.outbox.add(notice);
    }

    /// Signs a notification and delivers it.
    ///
    /// # Errors
    /// When there is no receiver or it gives no answer, or a character does not fit the character set.
    /// An answer that is no acknowledgement is none of them: see [`Delivery`].
    pub async fn send(&self, notice: &Notice) -> Result<Delivery, SandboxError> {
        self.courier.send(notice).await
    }

    /// Delivers a form as it is, signed or not: for notifications that nobody should take.
    ///
    /// # Errors
    /// When there is no receiver or it gives no answer.
    pub async fn send_raw(&self, raw: impl Into<String>) -> Result<Delivery, SandboxError> {
        self.courier.send_raw(raw.into(), Charset::Utf8, Carrier::PostForm).await
    }

    /// The notification of a placed order, in UTF-8.
    ///
    /// # Errors
    /// When there is no such order.
    pub fn order_placed(&self, order_id: &str) -> Result<Notice, SandboxError> {
        self.about(order_id, Notice::order_placed)
    }

    /// The notification of an order's present state, in GBK.
    ///
    /// # Errors
    /// When there is no such order.
    pub fn order_changed(&self, order_id: &str) -> Result<Notice, SandboxError> {
        self.about(order_id, Notice::order_changed)
    }

    /// Notifies of a placed order, in UTF-8.
    ///
    /// # Errors
    /// As [`send`](Self::send), and when there is no such order.
    pub async fn send_order_placed(&self, order_id: &str) -> Result<Delivery, SandboxError> {
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
    ) -> Result<Delivery, SandboxError> {
        self.send(&self.order_changed(order_id)?.with_charset(charset)).await
    }

    /// Sends the order notification of the platform's guide, signed with the sandbox's key.
    ///
    /// # Errors
    /// As [`send`](Self::send).
    pub async fn send_guide_sample(&self) -> Result<Delivery, SandboxError> {
        self.send(&Notice::guide_sample().with_carrier(Carrier::GetQuery)).await
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
    ) -> Result<String, SandboxError> {
        let signed = notice::signed(&self.platform.signer.current().keys, params, charset, rule)?;
        Ok(signed.form)
    }

    fn about(
        &self,
        order_id: &str,
        notice: impl FnOnce(&Order, i64) -> Notice,
    ) -> Result<Notice, SandboxError> {
        let now = self.platform.clock.unix_millis();
        let market = lock(&self.market);
        let order = market.order(order_id).ok_or_else(|| SandboxError::UnknownOrder(order_id.to_owned()))?;
        Ok(notice(order, now))
    }
}
