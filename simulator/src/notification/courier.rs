//! Delivery of notifications to their receiver.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
    time::Duration,
};

use alipay::{Charset, runtime::notification::SignRule};
use reqwest::{Client, Url, header::CONTENT_TYPE, redirect::Policy};

use super::{
    form::{self, SignedForm},
    outgoing::OutgoingNotification,
    report::{DeliveryReport, is_acknowledgement},
};
use crate::{
    error::SimulatorError,
    events::{Carrier, SentNotification},
    journal::Journal,
    keys::Signer,
    support::locks::lock,
};

/// The time after which a delivery without a response fails.
const TIMEOUT: Duration = Duration::from_secs(10);

/// The number of bytes of a receiver's response that are read. An acknowledgement is much shorter.
const MAX_RESPONSE_BYTES: usize = 64 << 10;

/// The number of notifications whose deliveries are counted. Beyond that, counting starts over.
const MAX_COUNTED: usize = 10_000;

/// Signs notifications, delivers them to the receiver, and records the deliveries.
#[derive(Debug)]
pub(crate) struct Courier {
    signer: Arc<Signer>,
    http: Client,
    receiver: Mutex<Option<Url>>,
    journal: Arc<Journal>,
    /// The number of deliveries per `notify_id`.
    attempts: Mutex<HashMap<String, u32>>,
}

/// A notification that is ready for delivery.
struct Parcel {
    form: String,
    canonical: Option<String>,
    is_forged: bool,
    charset: Charset,
    carrier: Carrier,
    rule: Option<SignRule>,
    kind: Option<String>,
    notify_id: Option<String>,
    receiver: Option<String>,
}

impl Courier {
    pub(crate) fn new(signer: Arc<Signer>, journal: Arc<Journal>) -> Result<Self, SimulatorError> {
        let http = Client::builder().no_proxy().redirect(Policy::none()).timeout(TIMEOUT).build()?;
        Ok(Self { signer, http, receiver: Mutex::default(), journal, attempts: Mutex::default() })
    }

    /// Sets the receiver, which must be a loopback address.
    pub(super) fn set_receiver(&self, url: &str) -> Result<(), SimulatorError> {
        *lock(&self.receiver) = Some(checked(url)?);
        Ok(())
    }

    pub(super) fn receiver(&self) -> Option<String> {
        lock(&self.receiver).as_ref().map(ToString::to_string)
    }

    /// Signs and delivers a notification.
    pub(super) async fn send(
        &self,
        notification: &OutgoingNotification,
    ) -> Result<DeliveryReport, SimulatorError> {
        self.deliver(self.parcel(notification)?).await
    }

    /// Delivers a notification with a wrong signature.
    pub(super) async fn send_forged(
        &self,
        notification: &OutgoingNotification,
    ) -> Result<DeliveryReport, SimulatorError> {
        let mut parcel = self.parcel(notification)?;
        // The form ends with the signature in base64, whose first letter is changed.
        let forged = parcel.form.rsplit_once("&sign=").map(|(form, sign)| {
            let (first, rest) = sign.split_at_checked(1).unwrap_or_default();
            format!("{form}&sign={}{rest}", if first == "A" { "B" } else { "A" })
        });
        parcel.form = forged.unwrap_or(parcel.form);
        parcel.is_forged = true;
        self.deliver(parcel).await
    }

    /// Delivers a form without signing it.
    pub(super) async fn send_raw(&self, form: String) -> Result<DeliveryReport, SimulatorError> {
        self.deliver(Parcel {
            form,
            canonical: None,
            is_forged: false,
            charset: Charset::Utf8,
            carrier: Carrier::PostForm,
            rule: None,
            kind: None,
            notify_id: None,
            receiver: None,
        })
        .await
    }

    fn parcel(&self, notification: &OutgoingNotification) -> Result<Parcel, SimulatorError> {
        let params: Vec<_> = notification.params().collect();
        let key = &self.signer.current().key;
        let SignedForm { form, canonical } =
            form::sign(key, &params, notification.charset, notification.rule)?;
        Ok(Parcel {
            form,
            canonical: Some(canonical),
            is_forged: false,
            charset: notification.charset,
            carrier: notification.carrier,
            rule: Some(notification.rule),
            kind: notification.kind().map(ToOwned::to_owned),
            notify_id: notification.notify_id().map(ToOwned::to_owned),
            receiver: notification.url.clone(),
        })
    }

    /// Delivers a notification, and records the delivery.
    async fn deliver(&self, parcel: Parcel) -> Result<DeliveryReport, SimulatorError> {
        let url = match &parcel.receiver {
            Some(url) => checked(url)?,
            None => lock(&self.receiver).clone().ok_or(SimulatorError::NoReceiver)?,
        };
        let attempt = self.next_attempt(parcel.notify_id.as_deref());
        let response = self.request(url.clone(), &parcel).await;
        let acknowledged = response.as_ref().is_ok_and(|(status, body)| is_acknowledgement(*status, body));
        let Parcel { form, canonical, is_forged, charset, carrier, rule, kind, notify_id, .. } = parcel;
        self.journal.add_notification(SentNotification {
            number: 0,
            at: 0,
            url: url.to_string(),
            carrier,
            charset,
            rule,
            kind,
            notify_id: notify_id.clone(),
            attempt,
            form,
            canonical,
            is_forged,
            response: response.as_ref().map(Clone::clone).map_err(reason),
            acknowledged,
        });
        let (status, body) = response?;
        Ok(DeliveryReport::new(status, body, notify_id))
    }

    /// Counts the deliveries of a notification, starting at 1.
    fn next_attempt(&self, notify_id: Option<&str>) -> u32 {
        let Some(notify_id) = notify_id else { return 1 };
        let mut attempts = lock(&self.attempts);
        if attempts.len() >= MAX_COUNTED {
            attempts.clear();
        }
        let attempt = attempts.entry(notify_id.to_owned()).or_default();
        *attempt = attempt.saturating_add(1);
        *attempt
    }

    /// Sends the HTTP request. Returns the status and the beginning of the body of the response.
    async fn request(&self, mut url: Url, parcel: &Parcel) -> Result<(u16, String), reqwest::Error> {
        let Parcel { form, charset, .. } = parcel;
        let request = match parcel.carrier {
            Carrier::PostForm => {
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

/// Parses the URL of a receiver, which must be on this computer.
fn checked(url: &str) -> Result<Url, SimulatorError> {
    let parsed = Url::parse(url).ok().filter(|url| url.scheme() == "http" && is_loopback(url));
    parsed.ok_or_else(|| SimulatorError::Receiver(url.to_owned()))
}

fn is_loopback(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let address = host.trim_start_matches('[').trim_end_matches(']').parse::<std::net::IpAddr>();
    host == "localhost" || address.is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        journal::JournalLimits,
        keys::{Identity, SigningKey},
    };

    #[tokio::test]
    async fn only_loopback_receivers_are_accepted() {
        let courier = {
            let key = SigningKey::generate().await.unwrap();
            let clock = Arc::new(alipay::runtime::clock::SystemClock);
            let journal = Arc::new(Journal::new(clock, JournalLimits::default()));
            Courier::new(Arc::new(Signer::new(Identity { key, certificate: None })), journal).unwrap()
        };
        for url in ["http://127.0.0.1:80/notify", "http://localhost/", "http://[::1]:9/n?a=b"] {
            courier.set_receiver(url).unwrap();
        }
        for url in ["http://192.0.2.1/", "https://127.0.0.1/", "http://localhost.example/", "127.0.0.1", ""] {
            assert!(matches!(courier.set_receiver(url), Err(SimulatorError::Receiver(_))), "{url}");
        }
    }
}
