//! Delivery of notifications to their receivers.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use reqwest::{Client, Url, header::CONTENT_TYPE, redirect::Policy};

use super::{
    history::History,
    outgoing::OutgoingNotification,
    over_channel,
    parcel::Parcel,
    report::{DeliveryReport, is_acknowledgement},
    target,
};
use crate::{
    channel::Switchboard, error::SimulatorError, events::Carrier, journal::Journal, keys::Signer,
    support::locks::lock,
};

/// The time after which a delivery without a response fails.
const TIMEOUT: Duration = Duration::from_secs(10);

/// The number of bytes of a receiver's response that are read. An acknowledgement is much shorter.
const MAX_RESPONSE_BYTES: usize = 64 << 10;

/// Signs notifications, delivers them to their receivers, and records the deliveries.
#[derive(Debug)]
pub(crate) struct Courier {
    signer: Arc<Signer>,
    http: Client,
    receivers: Mutex<Vec<Url>>,
    journal: Arc<Journal>,
    switchboard: Arc<Switchboard>,
    history: Mutex<History>,
}

impl Courier {
    pub(crate) fn new(
        signer: Arc<Signer>,
        journal: Arc<Journal>,
        switchboard: Arc<Switchboard>,
    ) -> Result<Self, SimulatorError> {
        let http = Client::builder().no_proxy().redirect(Policy::none()).timeout(TIMEOUT).build()?;
        Ok(Self {
            signer,
            http,
            receivers: Mutex::default(),
            journal,
            switchboard,
            history: Mutex::default(),
        })
    }

    /// Sets the receivers, which must be loopback addresses.
    pub(super) fn set_receivers(&self, urls: &[&str]) -> Result<(), SimulatorError> {
        let receivers = urls.iter().map(|url| target::parse(url)).collect::<Result<_, _>>()?;
        *lock(&self.receivers) = receivers;
        Ok(())
    }

    pub(super) fn receivers(&self) -> Vec<String> {
        lock(&self.receivers).iter().map(ToString::to_string).collect()
    }

    /// Returns the addresses of a notification: its own one, else all receivers. An address of its own that is not a
    /// loopback address is recorded as a failed delivery, since it usually comes from a call.
    pub(super) fn targets(&self, notification: &OutgoingNotification) -> Result<Vec<Url>, SimulatorError> {
        let Some(url) = &notification.url else {
            let receivers = lock(&self.receivers).clone();
            return if receivers.is_empty() { Err(SimulatorError::NoReceiver) } else { Ok(receivers) };
        };
        match target::parse(url) {
            Ok(target) => Ok(vec![target]),
            Err(error) => {
                let parcel = self.parcel(notification, url)?;
                self.record(url, parcel, Err(error.to_string()));
                Err(error)
            }
        }
    }

    /// Signs and delivers a notification to each of its addresses. Returns the report of the first delivery that was
    /// not acknowledged, else of the last one.
    pub(super) async fn send(
        &self,
        notification: &OutgoingNotification,
    ) -> Result<DeliveryReport, SimulatorError> {
        if self.uses_channel(notification) {
            return self.send_over_channel(notification, false).await;
        }
        let targets = self.targets(notification)?;
        self.send_to_each(notification, &targets).await
    }

    /// Returns whether a notification goes over the message channel instead of HTTP.
    pub(super) fn uses_channel(&self, notification: &OutgoingNotification) -> bool {
        over_channel::is_chosen(&self.switchboard, notification)
    }

    /// Delivers a notification over the message channel, which repeats the delivery until it is acknowledged.
    pub(super) async fn send_over_channel(
        &self,
        notification: &OutgoingNotification,
        is_forged: bool,
    ) -> Result<DeliveryReport, SimulatorError> {
        over_channel::send(&self.switchboard, &self.journal, notification, is_forged).await
    }

    async fn send_to_each(
        &self,
        notification: &OutgoingNotification,
        targets: &[Url],
    ) -> Result<DeliveryReport, SimulatorError> {
        let mut worst = Err(SimulatorError::NoReceiver);
        for (index, url) in targets.iter().enumerate() {
            let result = self.send_to(url, notification, None).await;
            let so_far_acknowledged = worst.as_ref().is_ok_and(|report: &DeliveryReport| report.acknowledged);
            if index == 0 || so_far_acknowledged {
                worst = result;
            }
        }
        worst
    }

    /// Signs and delivers a notification to this address. `next_in` is the wait until the next delivery, if this one is
    /// not acknowledged.
    pub(super) async fn send_to(
        &self,
        url: &Url,
        notification: &OutgoingNotification,
        next_in: Option<Duration>,
    ) -> Result<DeliveryReport, SimulatorError> {
        let mut parcel = self.parcel(notification, url.as_str())?;
        parcel.next_in = next_in;
        self.deliver(url, parcel).await
    }

    /// Delivers a notification with a wrong signature.
    pub(super) async fn send_forged(
        &self,
        url: &Url,
        notification: &OutgoingNotification,
    ) -> Result<DeliveryReport, SimulatorError> {
        let mut parcel = self.parcel(notification, url.as_str())?;
        parcel.forge();
        self.deliver(url, parcel).await
    }

    /// Delivers a notification again to the addresses to which it was sent. It is signed with the current key.
    pub(super) async fn redeliver(&self, notify_id: &str) -> Result<DeliveryReport, SimulatorError> {
        let found = lock(&self.history).find(notify_id);
        let unknown = || SimulatorError::UnknownNotification(notify_id.to_owned());
        let (notification, urls) = found.ok_or_else(unknown)?;
        let targets = urls.iter().map(|url| target::parse(url)).collect::<Result<Vec<_>, _>>()?;
        self.send_to_each(&notification, &targets).await
    }

    /// Returns whether the receiver at this address has acknowledged a notification.
    pub(super) fn is_acknowledged(&self, notification: &OutgoingNotification, url: &Url) -> bool {
        let notify_id = notification.notify_id();
        notify_id.is_some_and(|notify_id| lock(&self.history).is_acknowledged(notify_id, url.as_str()))
    }

    /// Delivers a form without signing it.
    pub(super) async fn send_raw(&self, form: String) -> Result<DeliveryReport, SimulatorError> {
        let url = lock(&self.receivers).first().cloned().ok_or(SimulatorError::NoReceiver)?;
        self.deliver(&url, Parcel::raw(form)).await
    }

    fn parcel(&self, notification: &OutgoingNotification, url: &str) -> Result<Parcel, SimulatorError> {
        let mut parcel = Parcel::sign(&self.signer.current().key, notification)?;
        parcel.attempt = lock(&self.history).begin(notification, url);
        Ok(parcel)
    }

    /// Delivers a notification, and records the delivery.
    async fn deliver(&self, url: &Url, parcel: Parcel) -> Result<DeliveryReport, SimulatorError> {
        let response = self.request(url.clone(), &parcel).await;
        let notify_id = parcel.notify_id.clone();
        self.record(url.as_str(), parcel, response.as_ref().map(Clone::clone).map_err(reason));
        let (status, body) = response?;
        Ok(DeliveryReport::new(status, body, notify_id))
    }

    /// Records a delivery, and whether it was acknowledged.
    fn record(&self, url: &str, parcel: Parcel, response: Result<(u16, String), String>) {
        let acknowledged = response.as_ref().is_ok_and(|(status, body)| is_acknowledgement(*status, body));
        if let (true, false, Some(notify_id)) = (acknowledged, parcel.is_forged, &parcel.notify_id) {
            lock(&self.history).acknowledge(notify_id, url);
        }
        self.journal.add_notification(parcel.into_record(url, response, acknowledged));
    }

    /// Sends the HTTP request. Returns the status and the beginning of the body of the response.
    async fn request(&self, mut url: Url, parcel: &Parcel) -> Result<(u16, String), reqwest::Error> {
        let Parcel { form, charset, .. } = parcel;
        let request = match parcel.carrier {
            // What is chosen for the message channel does not get here.
            Carrier::PostForm | Carrier::Channel => {
                let content_type = format!("application/x-www-form-urlencoded; charset={}", charset.as_str());
                self.http.post(url).header(CONTENT_TYPE, content_type).body(form.clone())
            }
            Carrier::GetQuery => {
                url.set_query(Some(form));
                self.http.get(url)
            }
        };
        let mut response = request.send().await?;
        let status = response.status().as_u16();
        let mut body = Vec::new();
        while body.len() < MAX_RESPONSE_BYTES
            && let Some(chunk) = response.chunk().await?
        {
            body.extend_from_slice(&chunk);
        }
        body.truncate(MAX_RESPONSE_BYTES);
        Ok((status, String::from_utf8_lossy(&body).into_owned()))
    }
}

/// Returns the reason why there is no response, without the URL, which may hold the whole notification.
fn reason(error: &reqwest::Error) -> String {
    let reason = match () {
        () if error.is_connect() => "the receiver's address refused the connection",
        () if error.is_timeout() => "the receiver did not respond in time",
        () => "the receiver sent no valid HTTP response",
    };
    reason.to_owned()
}
