//! Messages to Alipay that were written and not acknowledged yet.

use std::collections::HashMap;

use tokio::sync::oneshot;

use crate::channel::{Command, Frame, produce::ProduceAck};

/// The messages to Alipay that were written and not acknowledged, by stream id.
#[derive(Default)]
pub(super) struct Unacknowledged(HashMap<String, oneshot::Sender<ProduceAck>>);

impl Unacknowledged {
    /// Adds a message, and forgets those that nobody waits for any more.
    pub(super) fn add(&mut self, stream_id: String, acknowledged: oneshot::Sender<ProduceAck>) {
        self.0.retain(|_, acknowledged| !acknowledged.is_closed());
        self.0.insert(stream_id, acknowledged);
    }

    /// Passes the acknowledgement of a message on. Returns whether the text is an acknowledgement.
    pub(super) fn pass_on(&mut self, text: &str) -> bool {
        if self.0.is_empty() {
            return false;
        }
        let Ok(frame) = Frame::read(text) else { return false };
        if *frame.protocol().command() != Command::ProduceAck {
            return false;
        }
        let waiting = frame.head().stream_id().and_then(|id| self.0.remove(id));
        if let Some(waiting) = waiting {
            let _nobody_waits = waiting.send(ProduceAck::of(frame.protocol()));
        }
        true
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn clear(&mut self) {
        self.0.clear();
    }
}
