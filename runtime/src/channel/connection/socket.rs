//! Reads and writes on the WebSocket of a connection, with the reasons why it ended.

use std::{future::Future, time::Duration};

use futures_util::StreamExt;
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::{Error, Message};

use crate::channel::{DisconnectReason, open::Link};

/// The time limit of a write.
pub(super) const WRITE: Duration = Duration::from_secs(10);

/// The time limit of closing.
const CLOSE: Duration = Duration::from_secs(2);

/// Returns the message that was read, or the reason why there is none.
pub(super) fn content(received: Option<Result<Message, Error>>) -> Result<Message, DisconnectReason> {
    match received {
        Some(Ok(message)) => Ok(message),
        Some(Err(error)) => Err(DisconnectReason::Broken(error.to_string())),
        None => Err(DisconnectReason::ClosedByServer(String::new())),
    }
}

/// Writes within the time limit.
pub(super) async fn written(write: impl Future<Output = Result<(), Error>>) -> Result<(), DisconnectReason> {
    match timeout(WRITE, write).await {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(DisconnectReason::Broken(error.to_string())),
        Err(_) => Err(DisconnectReason::NotReading(WRITE)),
    }
}

/// Closes the WebSocket, and waits for the response of the server.
pub(super) async fn close(link: &mut Link) {
    let closing = async {
        let _lost = link.close(None).await;
        while let Some(Ok(_)) = link.next().await {}
    };
    let _late = timeout(CLOSE, closing).await;
}
