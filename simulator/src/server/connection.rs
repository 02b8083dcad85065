//! Connections: accepted one by one, so that any of them can be cut without an answer.

use std::sync::Arc;

use axum::{body::Body, response::Response};
use http::Request;
use hyper::{server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::oneshot,
    task::JoinSet,
};

use super::{Platform, take};
use crate::control::Control;

/// The connection is closed without another byte.
#[derive(Debug, thiserror::Error)]
#[error("the connection is cut on purpose")]
pub(super) struct Cut;

/// Serves until the sender on the other side of `stop` is dropped.
pub(crate) fn serve(
    platform: Arc<Platform>,
    control: Option<Control>,
    listener: TcpListener,
    mut stop: oneshot::Receiver<()>,
) {
    let control = control.map(Arc::new);
    tokio::spawn(async move {
        let mut connections = JoinSet::new();
        loop {
            tokio::select! {
                _dropped = &mut stop => break,
                accepted = listener.accept() => {
                    if let Ok((stream, _)) = accepted {
                        connections.spawn(converse(Arc::clone(&platform), control.clone(), stream));
                    }
                }
                Some(_ended) = connections.join_next() => {}
            }
        }
    });
}

/// Answers one connection's requests until it ends.
async fn converse(platform: Arc<Platform>, control: Option<Arc<Control>>, stream: TcpStream) {
    let answer = |request: Request<hyper::body::Incoming>| {
        let (platform, control) = (Arc::clone(&platform), control.clone());
        async move { take(&platform, control.as_deref(), request.map(Body::new)).await }
    };
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .serve_connection(TokioIo::new(stream), service_fn(answer));
    if let Err(error) = connection.await {
        tracing::debug!(%error, "a connection ended early");
    }
}

/// What becomes of a request: an answer, or nothing at all.
pub(super) type Answered = Result<Response, Cut>;
