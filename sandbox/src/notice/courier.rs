//! Bringing notifications to their receiver.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use alipay_apis::Charset;
use reqwest::{Client, Url, header::CONTENT_TYPE, redirect::Policy};

use super::{Carrier, Notice, form};
use crate::{SandboxError, locks::lock, signer::Signer};

/// A receiver that has not answered after this time has not acknowledged.
const PATIENCE: Duration = Duration::from_secs(10);

/// How a notification was received.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Delivery {
    /// The HTTP status of the receiver's answer.
    pub status: u16,
    /// The body of the receiver's answer.
    pub body: String,
    /// Whether the answer was HTTP 200 with the body `success` and nothing else.
    pub acknowledged: bool,
    /// The notification's number, if it has one.
    pub notify_id: Option<String>,
}

/// Signs notifications and brings them to the receiver.
#[derive(Debug)]
pub(crate) struct Courier {
    signer: Arc<Signer>,
    http: Client,
    receiver: Mutex<Option<Url>>,
}

impl Courier {
    pub(crate) fn new(signer: Arc<Signer>) -> Result<Self, SandboxError> {
        let http = Client::builder().no_proxy().redirect(Policy::none()).timeout(PATIENCE).build()?;
        Ok(Self { signer, http, receiver: Mutex::default() })
    }

    /// Sets the receiver: a loopback address.
    pub(crate) fn notify_to(&self, url: &str) -> Result<(), SandboxError> {
        let parsed = Url::parse(url).ok().filter(|url| url.scheme() == "http" && is_loopback(url));
        let receiver = parsed.ok_or_else(|| SandboxError::Receiver(url.to_owned()))?;
        *lock(&self.receiver) = Some(receiver);
        Ok(())
    }

    pub(crate) async fn send(&self, notice: &Notice) -> Result<Delivery, SandboxError> {
        let delivery = self.send_raw(self.signed(notice)?, notice.charset, notice.carrier).await?;
        Ok(Delivery { notify_id: notice.notify_id().map(ToOwned::to_owned), ..delivery })
    }

    /// The same with a signature that is another one.
    pub(crate) async fn send_forged(&self, notice: &Notice) -> Result<Delivery, SandboxError> {
        let raw = self.signed(notice)?;
        // The signature is what the form ends with: base64, of which the first letter is changed.
        let forged = raw.rsplit_once("&sign=").map(|(form, sign)| {
            let (first, rest) = sign.split_at_checked(1).unwrap_or_default();
            format!("{form}&sign={}{rest}", if first == "A" { "B" } else { "A" })
        });
        self.send_raw(forged.unwrap_or(raw), notice.charset, notice.carrier).await
    }

    fn signed(&self, notice: &Notice) -> Result<String, SandboxError> {
        let params: Vec<_> = notice.params().collect();
        form::signed(&self.signer.current().keys, &params, notice.charset, notice.rule)
    }

    pub(crate) async fn send_raw(
        &self,
        raw: String,
        charset: Charset,
        carrier: Carrier,
    ) -> Result<Delivery, SandboxError> {
        let mut url = lock(&self.receiver).clone().ok_or(SandboxError::NoReceiver)?;
        let request = match carrier {
            Carrier::PostForm => {
                let content_type = format!("application/x-www-form-urlencoded; charset={}", charset.name());
                self.http.post(url).header(CONTENT_TYPE, content_type).body(raw)
            }
            Carrier::GetQuery => {
                url.set_query(Some(&raw));
                self.http.get(url)
            }
        };
        let response = request.send().await?;
        let status = response.status().as_u16();
        let body = response.bytes().await?;
        let acknowledged = status == 200 && body.as_ref() == b"success";
        Ok(Delivery {
            status,
            body: String::from_utf8_lossy(&body).into_owned(),
            acknowledged,
            notify_id: None,
        })
    }
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
            Courier::new(Arc::new(Signer::new(Identity { keys, certificate: None }))).unwrap()
        };
        for url in ["http://127.0.0.1:80/notify", "http://localhost/", "http://[::1]:9/n?a=b"] {
            courier.notify_to(url).unwrap();
        }
        for url in ["http://192.0.2.1/", "https://127.0.0.1/", "http://localhost.example/", "127.0.0.1", ""] {
            assert!(matches!(courier.notify_to(url), Err(SandboxError::Receiver(_))), "{url}");
        }
    }
}
