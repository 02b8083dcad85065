//! Commands to a connection.

use std::time::Duration;

use tokio::sync::oneshot;

/// A command to a connection.
pub(super) enum Command {
    /// Sends a frame, and reports its acknowledgement.
    Send { text: String, stream_id: String, acknowledged: oneshot::Sender<bool> },
    /// Sends half a frame, and closes the connection.
    Cut(String),
    /// Neither reads nor writes from now on, and does not close.
    HalfOpen,
    /// Reads nothing for this long.
    Pause(Duration),
}
