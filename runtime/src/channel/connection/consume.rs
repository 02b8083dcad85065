//! A message that was received: verified, handled, acknowledged.

use std::sync::Arc;

use crate::{
    channel::{
        Command, Frame, FrameError, FrameHead, Status, frame::acknowledgement, monitor::ChannelEvent,
        shared::Shared,
    },
    notification::{Acknowledgement, HandlerError, MessageError, NotifyError, ReceiveError, Received},
};

/// The consequences of a message.
pub(super) struct Handled {
    /// The acknowledgement, if the frame says to whom.
    pub(super) acknowledgement: Option<String>,
    /// The signature does not match any key, and a new registration may name a new certificate.
    pub(super) needs_new_keys: bool,
}

/// Handles the message in a frame. The acknowledgement is `SUCCESS` only if the handler returned `Ok`, now or before.
pub(super) async fn handle(shared: &Shared, text: &str) -> Handled {
    let frame = match Frame::read(text) {
        Ok(frame) if *frame.protocol().command() == Command::Consume => frame,
        Ok(frame) => {
            tracing::debug!(command = ?frame.protocol().command(), "a frame is neither a message nor awaited");
            return Handled { acknowledgement: None, needs_new_keys: false };
        }
        Err(error) => return unreadable(shared, text, error),
    };
    let inner = &*shared.inner;
    let mut kind = None;
    let verify = |verifier: &_| {
        let notification = frame.verify(verifier, inner.charset, inner.content_key.as_ref())?;
        kind = notification.params().get("msg_method").map(ToOwned::to_owned);
        Ok(notification)
    };
    let result = shared.receiver.receive_message(&inner.app_id, verify).await;
    let status = match Received::acknowledgement(&result) {
        Acknowledgement::Success => Status::Success,
        Acknowledgement::Fail => Status::Fail,
    };
    let needs_new_keys = inner.rotation.is_some() && is_about_keys(&result);
    shared.monitor.emit(|| match result {
        Ok(received) => ChannelEvent::Handled { kind: kind.unwrap_or_default(), received },
        Err(error) => ChannelEvent::NotHandled { kind, error: Arc::new(error) },
    });
    let acknowledgement = acknowledgement(frame.head(), frame.protocol().message_id(), status);
    Handled { acknowledgement: Some(acknowledgement), needs_new_keys }
}

/// Refuses what is not a frame, as far as its header lines can be read.
fn unreadable(shared: &Shared, text: &str, error: FrameError) -> Handled {
    tracing::warn!(%error, "received an unreadable frame over the message channel");
    shared.monitor.emit(|| ChannelEvent::Unreadable { error });
    let head = FrameHead::split(text).ok().map(|(head, _)| head).filter(|head| head.stream_id().is_some());
    let acknowledgement = head.map(|head| acknowledgement(&head, None, Status::Fail));
    Handled { acknowledgement, needs_new_keys: false }
}

fn is_about_keys(result: &Result<Received, ReceiveError<HandlerError>>) -> bool {
    matches!(
        result,
        Err(ReceiveError::Notification(
            NotifyError::Message(MessageError::BadSignature) | NotifyError::ExpiredCertificate
        ))
    )
}
