//! The acknowledgement of a message that is being handled.

use tokio::sync::mpsc;

/// The acknowledgement of a message that is being handled. It is passed on when it is dropped, so that a message whose
/// verification panicked is not in flight forever.
pub(super) struct Reply {
    text: Option<String>,
    replies: mpsc::UnboundedSender<Option<String>>,
}

impl Reply {
    pub(super) fn to(replies: mpsc::UnboundedSender<Option<String>>) -> Self {
        Self { text: None, replies }
    }

    pub(super) fn set(&mut self, text: Option<String>) {
        self.text = text;
    }
}

impl Drop for Reply {
    fn drop(&mut self) {
        let _connection_is_lost = self.replies.send(self.text.take());
    }
}
