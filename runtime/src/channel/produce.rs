//! Messages to Alipay.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use base64::{Engine, engine::general_purpose::STANDARD};
use tokio::{
    sync::oneshot,
    time::{Instant, timeout_at},
};

use super::{
    Channel, FrameProtocol, Status,
    frame::{Production, production},
};
use crate::{
    crypto::SignError,
    declaration::{EncodeError, codec},
    error::Outcome,
    json::{Json, Member},
    notification::{Message, MessageKind},
    protocol::UnmappableCharacter,
    support::text::shortened,
};

/// A message to Alipay that was acknowledged.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Produced {
    /// The id that Alipay gave the message.
    pub message_id: Option<String>,
}

/// The error of a message to Alipay, by what is known about the outcome, as for [calls](crate::Error).
///
/// The acknowledgement of a message is not signed. What it says is as good as the TLS connection that it came over.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ProduceError {
    /// The message was not sent. Fix the cause, and retry.
    #[error("{method} was not sent: {reason}")]
    NotSent {
        /// The kind of the message.
        method: &'static str,
        /// The reason.
        reason: NotProduced,
    },
    /// Alipay refused the message.
    #[error(
        "{method} was refused with {} ({})",
        code.as_deref().unwrap_or("no code"),
        shortened(message.as_deref().unwrap_or("no text"), 200)
    )]
    Refused {
        /// The kind of the message.
        method: &'static str,
        /// The error code, `x-code`.
        code: Option<String>,
        /// The error text, `x-error`.
        message: Option<String>,
    },
    /// The message was sent, and not acknowledged. Find out whether it took effect before you repeat it.
    #[error(
        "the outcome of {method} is unknown: {reason}; find out whether it took effect before repeating it"
    )]
    Unknown {
        /// The kind of the message.
        method: &'static str,
        /// The reason.
        reason: &'static str,
    },
}

/// The reason why a message was not sent.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum NotProduced {
    /// The message cannot be encoded, or lacks a field.
    #[error("{0}")]
    Message(#[from] EncodeError),
    /// The character set of the client does not have a character.
    #[error("{0}")]
    Charset(#[from] UnmappableCharacter),
    /// The type is not declared with `msg_method`.
    #[error("only messages with a `msg_method` can be sent over the message channel")]
    Kind,
    /// The signer failed.
    #[error("{0}")]
    Signer(#[from] SignError),
    /// There was no connection until the timeout of the client's calls.
    #[error("there was no connection in time")]
    NoConnection,
    /// The channel is closed, or gave up.
    #[error("the channel is closed")]
    Closed,
}

impl ProduceError {
    /// Returns what is known about the outcome.
    pub fn outcome(&self) -> Outcome {
        match self {
            ProduceError::NotSent { .. } => Outcome::NotSent,
            ProduceError::Refused { .. } => Outcome::Refused,
            ProduceError::Unknown { .. } => Outcome::Unknown,
        }
    }
}

/// A message to Alipay on its way to a connection.
pub(super) struct Outgoing {
    pub(super) stream_id: String,
    pub(super) text: String,
    /// Set by the connection before it writes the first byte, or by the sender when it gives up: whoever is first.
    pub(super) is_claimed: Arc<AtomicBool>,
    pub(super) acknowledged: oneshot::Sender<ProduceAck>,
}

/// The acknowledgement of a message to Alipay.
pub(super) struct ProduceAck {
    status: Option<Status>,
    message_id: Option<String>,
    code: Option<String>,
    error: Option<String>,
}

impl ProduceAck {
    pub(super) fn of(protocol: &FrameProtocol<'_>) -> Self {
        let owned = |text: Option<&str>| text.map(ToOwned::to_owned);
        Self {
            status: protocol.status(),
            message_id: owned(protocol.message_id()),
            code: owned(protocol.code()),
            error: owned(protocol.error()),
        }
    }
}

impl Channel {
    /// Sends a message to Alipay, and waits for its acknowledgement, for at most the
    /// [timeout](crate::ClientBuilder::timeout) of the client's calls.
    ///
    /// # Errors
    /// Returns [`ProduceError`], which says what is known about the outcome. Nothing is repeated.
    pub async fn produce<M: Message>(&self, message: &M) -> Result<Produced, ProduceError> {
        let MessageKind::MsgMethod(method) = M::KIND else {
            return Err(ProduceError::NotSent { method: "the message", reason: NotProduced::Kind });
        };
        let content = message.to_json().and_then(|json| codec::check(M::SPEC, &json).map(|()| json));
        let written = match content {
            Ok(content) => self.write(method, content).await,
            Err(problem) => Err(problem.into()),
        };
        let (stream_id, text) = written.map_err(|reason| ProduceError::NotSent { method, reason })?;
        self.exchange(method, &stream_id, &text).await
    }

    /// Signs a message and writes its frame.
    async fn write(&self, method: &str, content: Json<'_>) -> Result<(String, String), NotProduced> {
        let inner = &*self.shared.inner;
        let text = |name: &'static str, value: &str| Member {
            name: name.into(),
            value: Json::Text(value.to_owned().into()),
        };
        let mut header = vec![text("appId", &inner.app_id), text("msgApi", method)];
        if let Some(serials) = &inner.serials {
            header.extend([text("app_cert_sn", &serials.app), text("alipay_root_cert_sn", &serials.roots)]);
        }
        let content = match &inner.content_key {
            Some(key) => Json::Text(key.encrypt(&inner.charset.encode(&content.to_string())?).into()),
            None => content,
        };
        let data = Json::Object(vec![
            Member { name: "header".into(), value: Json::Object(header) },
            Member { name: "content".into(), value: content },
        ]);
        let data = data.to_string();
        let sign = STANDARD.encode(inner.signer.sign(&inner.charset.encode(&data)?).await?);
        let stream_id = inner.nonces.next();
        let text = production(&Production {
            stream_id: &stream_id,
            timestamp: inner.clock.unix_millis(),
            charset: inner.charset.as_str(),
            sign_type: inner.signer.sign_type().as_str(),
            sign: &sign,
            data: &data,
        });
        Ok((stream_id, text))
    }

    /// Sends a frame over the newest connection, and over another one only if nothing of it was written.
    async fn exchange(
        &self,
        method: &'static str,
        stream_id: &str,
        text: &str,
    ) -> Result<Produced, ProduceError> {
        let deadline = Instant::now() + self.shared.inner.timeout;
        let not_sent = |reason| ProduceError::NotSent { method, reason };
        loop {
            let mut health = self.shared.monitor.health();
            let is_usable =
                health.wait_for(|health| health.open > 0 || health.has_ended() || health.failure.is_some());
            match timeout_at(deadline, is_usable).await {
                Err(_) => return Err(not_sent(NotProduced::NoConnection)),
                Ok(Ok(health)) if health.open > 0 && health.failure.is_none() => {}
                Ok(_) => return Err(not_sent(NotProduced::Closed)),
            }
            if self.shared.stop.is_cancelled() {
                return Err(not_sent(NotProduced::Closed));
            }
            let Some(producer) = self.shared.producer() else {
                // The connection has just ended, and its state follows.
                tokio::task::yield_now().await;
                continue;
            };
            let (acknowledged, acknowledgement) = oneshot::channel();
            let is_claimed = Arc::new(AtomicBool::new(false));
            let outgoing = Outgoing {
                stream_id: stream_id.to_owned(),
                text: text.to_owned(),
                is_claimed: Arc::clone(&is_claimed),
                acknowledged,
            };
            match timeout_at(deadline, producer.send(outgoing)).await {
                Err(_) => return Err(not_sent(NotProduced::NoConnection)),
                Ok(Err(_)) => continue,
                Ok(Ok(())) => {}
            }
            let unknown = |reason| ProduceError::Unknown { method, reason };
            match timeout_at(deadline, acknowledgement).await {
                Ok(Ok(acknowledgement)) => return outcome(method, acknowledgement),
                Ok(Err(_)) if is_claimed.load(Ordering::Acquire) => {
                    return Err(unknown("the connection was lost before the acknowledgement"));
                }
                Ok(Err(_)) => {}
                Err(_) if is_claimed.swap(true, Ordering::AcqRel) => {
                    return Err(unknown("there was no acknowledgement in time"));
                }
                Err(_) => return Err(not_sent(NotProduced::NoConnection)),
            }
        }
    }
}

fn outcome(method: &'static str, acknowledgement: ProduceAck) -> Result<Produced, ProduceError> {
    let ProduceAck { status, message_id, code, error } = acknowledgement;
    match status {
        Some(Status::Success) => Ok(Produced { message_id }),
        Some(Status::Fail) => Err(ProduceError::Refused { method, code, message: error }),
        None => Err(ProduceError::Unknown { method, reason: "the acknowledgement has no status" }),
    }
}
