//! A connection of an app, from the upgrade to its end.

use std::{collections::HashMap, future::pending};

use futures_util::{SinkExt, StreamExt};
use hyper::upgrade::Upgraded;
use hyper_util::rt::TokioIo;
use tokio::{
    io::AsyncWriteExt,
    sync::{mpsc, oneshot},
    time::sleep,
};
use tokio_tungstenite::{WebSocketStream, tungstenite::Message};

use super::{
    command::Command,
    frame::{self, Received},
    produced,
    switchboard::{Line, Switchboard},
};
use crate::{
    protocol::v2::ChannelRequest,
    support::{locks::lock, text::printable},
};

type Socket = WebSocketStream<TokioIo<Upgraded>>;

/// Serves a connection to its end.
pub(super) async fn serve(switchboard: &Switchboard, request: ChannelRequest, mut socket: Socket) {
    let (line, mut commands) = switchboard.add(request);
    let mut unacknowledged = HashMap::new();
    let end = run(switchboard, &line, &mut socket, &mut commands, &mut unacknowledged).await;
    switchboard.remove(&line);
    // What was not acknowledged is delivered again.
    drop((unacknowledged, commands));
    match end {
        End::Closed => {}
        End::Cut(text) => cut(socket, &text).await,
        End::HalfOpen => pending().await,
    }
}

/// The end of a connection.
enum End {
    Closed,
    Cut(String),
    HalfOpen,
}

async fn run(
    switchboard: &Switchboard,
    line: &Line,
    socket: &mut Socket,
    commands: &mut mpsc::UnboundedReceiver<Command>,
    unacknowledged: &mut HashMap<String, oneshot::Sender<bool>>,
) -> End {
    loop {
        tokio::select! {
            Some(command) = commands.recv() => match command {
                Command::Send { text, stream_id, acknowledged } => {
                    unacknowledged.insert(stream_id, acknowledged);
                    lock(&line.view).sent += 1;
                    if socket.send(Message::text(text)).await.is_err() {
                        return End::Closed;
                    }
                }
                Command::Cut(text) => return End::Cut(text),
                Command::HalfOpen => return End::HalfOpen,
                Command::Pause(time) => sleep(time).await,
            },
            received = socket.next() => match received {
                Some(Ok(Message::Text(text))) => {
                    if let Some(reply) = receive(switchboard, line, &text, unacknowledged)
                        && socket.send(Message::text(reply)).await.is_err()
                    {
                        return End::Closed;
                    }
                }
                Some(Ok(_)) => {}
                Some(Err(_)) | None => return End::Closed,
            },
        }
    }
}

/// Handles a frame of the app. Returns the reply.
fn receive(
    switchboard: &Switchboard,
    line: &Line,
    text: &str,
    unacknowledged: &mut HashMap<String, oneshot::Sender<bool>>,
) -> Option<String> {
    match frame::read(text) {
        Ok(Received::Acknowledged { stream_id, is_success }) => {
            if let Some(waiting) = unacknowledged.remove(&stream_id) {
                if is_success {
                    lock(&line.view).acknowledged += 1;
                }
                let _nobody_waits = waiting.send(is_success);
            }
            None
        }
        Ok(Received::Produced { stream_id, sign, data }) => {
            Some(produced::receive(switchboard, line, &stream_id, &sign, &data))
        }
        Err(reason) => {
            tracing::warn!(reason = %printable(&reason), "an app sent a frame that is not understood");
            None
        }
    }
}

/// Sends the first half of a text frame, and closes the connection.
async fn cut(socket: Socket, text: &str) {
    let length = text.len();
    let mut bytes = vec![0x81];
    match (u8::try_from(length), u16::try_from(length)) {
        (Ok(length @ 0..126), _) => bytes.push(length),
        (_, Ok(length)) => {
            bytes.push(126);
            bytes.extend_from_slice(&length.to_be_bytes());
        }
        _ => {
            bytes.push(127);
            bytes.extend_from_slice(&(length as u64).to_be_bytes());
        }
    }
    bytes.extend_from_slice(text.as_bytes().get(..length / 2).unwrap_or_default());
    let mut stream = socket.into_inner();
    if stream.write_all(&bytes).await.is_ok() {
        let _closed = stream.shutdown().await;
    }
}
