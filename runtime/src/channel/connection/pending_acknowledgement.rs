//! The acknowledgement of a message that is being handled.

use tokio::sync::mpsc;

/// The acknowledgement of a message that is being handled. It is passed on when it is dropped, so that a message whose
/// verification panicked is not in flight forever.
pub(super) struct PendingAcknowledgement {
    text: Option<String>,
    sender: mpsc::UnboundedSender<Option<String>>,
}

impl PendingAcknowledgement {
    pub(super) fn to(sender: mpsc::UnboundedSender<Option<String>>) -> Self {
        Self { text: None, sender }
    }

    pub(super) fn set(&mut self, text: Option<String>) {
        self.text = text;
    }
}

impl Drop for PendingAcknowledgement {
    fn drop(&mut self) {
        let _connection_is_lost = self.sender.send(self.text.take());
    }
}
