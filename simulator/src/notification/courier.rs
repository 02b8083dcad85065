//! Bringing notifications to their receiver.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
    time::Duration,
};

use alipay::{Charset, runtime::notification::SignRule};
use reqwest::{Client, Url, header::CONTENT_TYPE, redirect::Policy};

use super::{
    Carrier, OutgoingNotification,
    form::{self, Signed},
};
use crate::{SentNotification, SimulatorError, journal::Journal, locks::lock, signer::Signer};

/// A receiver that has not answered after this time has not acknowledged.
const PATIENCE: Duration = Duration::from_secs(10);

/// Of more notifications than this, deliveries are not counted.
const MOST_COUNTED: usize = 10_000;

/// How a notification was received.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DeliveryReport {
    /// The HTTP status of the receiver's answer.
    pub status: u16,
    /// The body of the receiver's answer.
    pub body: String,
    /// Whether the answer was HTTP 200 with the body `success` and nothing else.
    pub acknowledged: bool,
    /// The notification's number, if it has one.
    pub notify_id: Option<String>,
}

/// Signs notifications, brings them to the receiver, and notes what became of them.
#[derive(Debug)]
pub(crate) struct Courier {
    signer: Arc<Signer>,
    http: Client,
    receiver: Mutex<Option<Url>>,
    journal: Arc<Journal>,
    /// How often each notification was delivered.
    attempts: Mutex<HashMap<String, u32>>,
}

/// A notification on its way.
struct Parcel {
    form: String,
    canonical: Option<String>,
    is_forged: bool,
    charset: Charset,
    carrier: Carrier,
    rule: Option<SignRule>,
    kind: Option<String>,
    notify_id: Option<String>,
}

impl Courier {
    pub(crate) fn new(signer: Arc<Signer>, journal: Arc<Journal>) -> Result<Self, SimulatorError> {
        let http = Client::builder().no_proxy().redirect(Policy::none()).timeout(PATIENCE).build()?;
        Ok(Self { signer, http, receiver: Mutex::default(), journal, attempts: Mutex::default() })
    }

    /// Sets the receiver: a loopback address.
    pub(crate) fn notify_to(&self, url: &str) -> Result<(), SimulatorError> {
        let parsed = Url::parse(url).ok().filter(|url| url.scheme() == "http" && is_loopback(url));
        let receiver = parsed.ok_or_else(|| SimulatorError::Receiver(url.to_owned()))?;
        *lock(&self.receiver) = Some(receiver);
        Ok(())
    }

    /// The receiver, if one is set.
    pub(crate) fn receiver(&self) -> Option<String> {
        lock(&self.receiver).as_ref().map(ToString::to_string)
    }

    pub(crate) async fn send(
        &self,
        notification: &OutgoingNotification,
    ) -> Result<DeliveryReport, SimulatorError> {
        self.deliver(self.parcel(notification)?).await
    }

    /// The same with a signature that is another one.
    pub(crate) async fn send_forged(
        &self,
        notification: &OutgoingNotification,
    ) -> Result<DeliveryReport, SimulatorError> {
        let mut parcel = self.parcel(notification)?;
        // The signature is what the form ends with: base64, of which the first letter is changed.
        let forged = parcel.form.rsplit_once("&sign=").map(|(form, sign)| {
            let (first, rest) = sign.split_at_checked(1).unwrap_or_default();
            format!("{form}&sign={}{rest}", if first == "A" { "B" } else { "A" })
        });
        parcel.form = forged.unwrap_or(parcel.form);
        parcel.is_forged = true;
        self.deliver(parcel).await
    }

    pub(crate) async fn send_raw(
        &self,
        form: String,
        charset: Charset,
        carrier: Carrier,
    ) -> Result<DeliveryReport, SimulatorError> {
        let (canonical, rule, kind, notify_id) = (None, None, None, None);
        let is_forged = false;
        let parcel = Parcel { form, canonical, is_forged, charset, carrier, rule, kind, notify_id };
        self.deliver(parcel).await
    }

    fn parcel(&self, notification: &OutgoingNotification) -> Result<Parcel, SimulatorError> {
        let params: Vec<_> = notification.params().collect();
        let keys = &self.signer.current().keys;
        let Signed { form, canonical } =
            form::signed(keys, &params, notification.charset, notification.rule)?;
        Ok(Parcel {
            form,
            canonical: Some(canonical),
            is_forged: false,
            charset: notification.charset,
            carrier: notification.carrier,
            rule: Some(notification.rule),
            kind: notification.kind().map(ToOwned::to_owned),
            notify_id: notification.notify_id().map(ToOwned::to_owned),
        })
    }

    /// Delivers, and notes what the receiver said.
    async fn deliver(&self, parcel: Parcel) -> Result<DeliveryReport, SimulatorError> {
        let url = lock(&self.receiver).clone().ok_or(SimulatorError::NoReceiver)?;
        let attempt = self.attempt(parcel.notify_id.as_deref());
        let answer = self.carry(url.clone(), &parcel).await;
        let acknowledged = answer.as_ref().is_ok_and(|(status, body)| *status == 200 && body == "success");
        let Parcel { form, canonical, is_forged, charset, carrier, rule, kind, notify_id } = parcel;
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
            answer: answer.as_ref().map(Clone::clone).map_err(explained),
            acknowledged,
        });
        let (status, body) = answer?;
        Ok(DeliveryReport { status, body, acknowledged, notify_id })
    }

    /// Which delivery of a notification this is, from 1.
    fn attempt(&self, notify_id: Option<&str>) -> u32 {
        let Some(notify_id) = notify_id else { return 1 };
        let mut attempts = lock(&self.attempts);
        if attempts.len() >= MOST_COUNTED {
            attempts.clear();
        }
        let attempt = attempts.entry(notify_id.to_owned()).or_default();
        *attempt = attempt.saturating_add(1);
        *attempt
    }

    /// The receiver's status and body.
    async fn carry(&self, mut url: Url, parcel: &Parcel) -> Result<(u16, String), reqwest::Error> {
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
        let response = request.send().await?;
        let status = response.status().as_u16();
        Ok((status, String::from_utf8_lossy(&response.bytes().await?).into_owned()))
    }
}

/// Why there was no answer, without the address, which may hold the whole notification.
fn explained(error: &reqwest::Error) -> String {
    let what = match () {
        () if error.is_connect() => "nobody listens at the receiver's address",
        () if error.is_timeout() => "the receiver did not answer in time",
        () => "the receiver gave no answer that is HTTP",
    };
    what.to_owned()
}

fn is_loopback(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let address = host.trim_start_matches('[').trim_end_matches(']').parse::<std::net::IpAddr>();
    host == "localhost" || address.is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{keys::Keys, signer::Identity};

    #[tokio::test]
    async fn only_receivers_on_loopback_are_taken() {
        let courier = {
            let keys = Keys::generate().await.unwrap();
            let journal = Arc::new(Journal::new(Arc::new(alipay::runtime::clock::SystemClock)));
            Courier::new(Arc::new(Signer::new(Identity { keys, certificate: None })), journal).unwrap()
        };
        for url in ["http://127.0.0.1:80/notify", "http://localhost/", "http://[::1]:9/n?a=b"] {
            courier.notify_to(url).unwrap();
        }
        for url in ["http://192.0.2.1/", "https://127.0.0.1/", "http://localhost.example/", "127.0.0.1", ""] {
            assert!(matches!(courier.notify_to(url), Err(SimulatorError::Receiver(_))), "{url}");
        }
    }
}
