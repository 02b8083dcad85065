//! Sending notifications.

use alipay::{Charset, runtime::notification::SignRule};

use super::handle::Simulator;
use crate::{
    error::SimulatorError,
    events::{Carrier, OrderView},
    notification::{self, DeliveryReport, EmptyValues, OutgoingNotification},
    support::{beijing_time, locks::lock},
};

impl Simulator {
    /// Sets the receiver of notifications: an http URL of a loopback address. It replaces all earlier receivers.
    ///
    /// # Errors
    /// Returns [`SimulatorError::Receiver`] for any other URL.
    pub fn notify_to(&self, url: impl AsRef<str>) -> Result<(), SimulatorError> {
        self.notify_to_each([url])
    }

    /// Sets several receivers, each of which gets every notification. They replace all earlier receivers.
    ///
    /// # Errors
    /// Returns [`SimulatorError::Receiver`] if one of them is not an http URL of a loopback address.
    pub fn notify_to_each<U: AsRef<str>>(
        &self,
        urls: impl IntoIterator<Item = U>,
    ) -> Result<(), SimulatorError> {
        let urls: Vec<U> = urls.into_iter().collect();
        let urls: Vec<&str> = urls.iter().map(AsRef::as_ref).collect();
        self.parts.notifier.set_receivers(&urls)
    }

    /// Returns the first receiver of notifications, if one is configured.
    pub fn receiver(&self) -> Option<String> {
        self.receivers().into_iter().next()
    }

    /// Returns the receivers of notifications.
    pub fn receivers(&self) -> Vec<String> {
        self.parts.notifier.receivers()
    }

    /// Enables or disables automatic notifications: every new status of an order is notified, in the order in which
    /// it occurs. Default: disabled.
    pub fn notify_automatically(&self, is_automatic: bool) {
        self.parts.notifier.set_automatic(is_automatic);
    }

    /// Returns whether notifications are sent automatically.
    pub fn notifies_automatically(&self) -> bool {
        self.parts.notifier.is_automatic()
    }

    /// Sends a notification after those that are queued already. Does not wait for its delivery.
    ///
    /// Until the receiver acknowledges it, the notification is delivered again on the platform's schedule, compressed
    /// by [`retry_scale`](super::SimulatorBuilder::retry_scale).
    pub fn queue(&self, notification: OutgoingNotification) {
        self.parts.notifier.queue(notification);
    }

    /// Signs and delivers a notification once. With several receivers, the report is that of the first one that did not
    /// acknowledge it.
    ///
    /// # Errors
    /// Returns an error if no receiver is configured, if it sends no response, or if a character does not exist in the
    /// character set. A response that does not acknowledge the notification is not an error: see [`DeliveryReport`].
    pub async fn send(&self, notification: &OutgoingNotification) -> Result<DeliveryReport, SimulatorError> {
        self.parts.notifier.send(notification).await
    }

    /// Delivers a notification again, to the addresses to which it was sent, with its `notify_id` and the current key.
    ///
    /// # Errors
    /// Returns [`SimulatorError::UnknownNotification`] if it is not among the last 10,000, and the errors of
    /// [`send`](Self::send).
    pub async fn redeliver(&self, notify_id: &str) -> Result<DeliveryReport, SimulatorError> {
        self.parts.notifier.redeliver(notify_id).await
    }

    /// Delivers a form without signing it, for notifications that a receiver must reject.
    ///
    /// # Errors
    /// Returns an error if no receiver is configured, or if it sends no response.
    pub async fn send_raw(&self, form: impl Into<String>) -> Result<DeliveryReport, SimulatorError> {
        self.parts.notifier.send_raw(form.into()).await
    }

    /// Creates the notification of a placed order, in UTF-8.
    ///
    /// # Errors
    /// Returns [`SimulatorError::UnknownOrder`] if there is no such order.
    pub fn order_placed(&self, order_id: &str) -> Result<OutgoingNotification, SimulatorError> {
        Ok(OutgoingNotification::order_placed(&self.known_order(order_id)?, self.now()))
    }

    /// Creates the notification of an order's current status, in GBK.
    ///
    /// # Errors
    /// Returns [`SimulatorError::UnknownOrder`] if there is no such order.
    pub fn order_changed(&self, order_id: &str) -> Result<OutgoingNotification, SimulatorError> {
        Ok(OutgoingNotification::order_changed(&self.known_order(order_id)?, self.now()))
    }

    /// Sends the notification of a placed order, in UTF-8.
    ///
    /// # Errors
    /// Returns the errors of [`send`](Self::send), and [`SimulatorError::UnknownOrder`] if there is no such order.
    pub async fn send_order_placed(&self, order_id: &str) -> Result<DeliveryReport, SimulatorError> {
        self.send(&self.order_placed(order_id)?).await
    }

    /// Sends the notification of an order's current status.
    ///
    /// # Errors
    /// Returns the errors of [`send`](Self::send), and [`SimulatorError::UnknownOrder`] if there is no such order.
    pub async fn send_order_changed(
        &self,
        order_id: &str,
        charset: Charset,
    ) -> Result<DeliveryReport, SimulatorError> {
        self.send(&self.order_changed(order_id)?.with_charset(charset)).await
    }

    /// Sends the order notification of the platform's guide, signed with the simulator's key. Its `notify_time` is that
    /// of the simulator's clock, since receivers refuse old notifications.
    ///
    /// # Errors
    /// Returns the errors of [`send`](Self::send).
    pub async fn send_guide_sample(&self) -> Result<DeliveryReport, SimulatorError> {
        let now = beijing_time::seconds(self.now());
        let sample = OutgoingNotification::guide_sample().with_param("notify_time", now);
        self.send(&sample.with_carrier(Carrier::GetQuery)).await
    }

    /// Creates the notification `open_app_auth_notify`, which brings an `app_auth_token` to the app after an order or a
    /// contract of a merchant, without a consent page.
    ///
    /// # Errors
    /// Returns [`SimulatorError::UnknownAuthorization`] if there is no such token.
    pub fn app_authorized(&self, app_auth_token: &str) -> Result<OutgoingNotification, SimulatorError> {
        let new = lock(&self.parts.domains.authorizations).authorized(app_auth_token);
        new.map(|new| OutgoingNotification::of_new(&new)).ok_or(SimulatorError::UnknownAuthorization)
    }

    /// Sends the notification `open_app_auth_notify` of a token.
    ///
    /// ```
    /// # async fn run() -> Result<(), Box<dyn std::error::Error>> {
    /// use alipay_simulator::Simulator;
    ///
    /// let simulator = Simulator::start().await?;
    /// # let address = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?;
    /// simulator.notify_to(format!("http://{address}/alipay/notify"))?;
    /// let token = simulator.authorize("2088101118588888");
    /// # if false {
    /// assert!(simulator.send_app_authorized(&token).await?.acknowledged);
    /// # }
    /// # Ok(()) }
    /// # tokio::runtime::Runtime::new().unwrap().block_on(run()).unwrap();
    /// ```
    ///
    /// # Errors
    /// Returns the errors of [`send`](Self::send), and [`SimulatorError::UnknownAuthorization`] if there is no such token.
    pub async fn send_app_authorized(&self, app_auth_token: &str) -> Result<DeliveryReport, SimulatorError> {
        self.send(&self.app_authorized(app_auth_token)?).await
    }

    /// Signs parameters without changing them. Returns the raw form, percent-encoded, which ends with `sign`.
    ///
    /// # Errors
    /// Returns an error if a character does not exist in the character set.
    pub fn sign_notification(
        &self,
        params: &[(&str, &str)],
        charset: Charset,
        rule: SignRule,
    ) -> Result<String, SimulatorError> {
        let identity = self.platform().signer.current();
        let signed = notification::sign(&identity.key, params, charset, rule, EmptyValues::NotSigned)?;
        Ok(signed.form)
    }

    fn known_order(&self, id: &str) -> Result<OrderView, SimulatorError> {
        let order = lock(&self.parts.domains.market).order(id);
        order.ok_or_else(|| SimulatorError::UnknownOrder(id.to_owned()))
    }

    fn now(&self) -> i64 {
        self.parts.clock.unix_millis()
    }
}
