//! The place where a request leaves the WebSocket that its connection becomes.

use std::sync::{Arc, Mutex};

use hyper::upgrade::OnUpgrade;
use hyper_util::rt::TokioIo;
use tokio_tungstenite::{WebSocketStream, tungstenite::protocol::Role};

use super::{connection, switchboard::Switchboard};
use crate::{protocol::v2::ChannelRequest, support::locks::lock};

/// A WebSocket that is about to begin on an HTTP connection, if a request asked for one. The task of the connection
/// serves it, so that it ends with the server.
#[derive(Clone, Default)]
pub(crate) struct UpgradeSlot(Arc<Mutex<Option<Upgrade>>>);

struct Upgrade {
    switchboard: Arc<Switchboard>,
    request: ChannelRequest,
    socket: OnUpgrade,
}

impl UpgradeSlot {
    /// Leaves a WebSocket that begins after the response.
    pub(crate) fn set(&self, switchboard: Arc<Switchboard>, request: ChannelRequest, socket: OnUpgrade) {
        *lock(&self.0) = Some(Upgrade { switchboard, request, socket });
    }

    /// Serves the WebSocket to its end, if there is one.
    pub(crate) async fn serve(&self) {
        let Some(Upgrade { switchboard, request, socket }) = lock(&self.0).take() else { return };
        if let Ok(stream) = socket.await {
            let socket = WebSocketStream::from_raw_socket(TokioIo::new(stream), Role::Server, None).await;
            connection::serve(&switchboard, request, socket).await;
        }
    }
}
