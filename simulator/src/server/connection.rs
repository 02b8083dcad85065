//! Connections, which are accepted one by one so that each can be closed without a response.

use std::sync::Arc;

use axum::body::Body;
use http::Request;
use hyper::{server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::oneshot,
    task::JoinSet,
};

use super::dispatch::Server;
use crate::{channel::UpgradeSlot, support::text::printable};

/// Serves until the sender of `stop` is dropped.
pub(crate) fn serve(server: Server, listener: TcpListener, mut stop: oneshot::Receiver<()>) {
    let server = Arc::new(server);
    tokio::spawn(async move {
        let mut connections = JoinSet::new();
        loop {
            tokio::select! {
                _dropped = &mut stop => break,
                accepted = listener.accept() => {
                    if let Ok((stream, _)) = accepted {
                        connections.spawn(serve_connection(Arc::clone(&server), stream));
                    }
                }
                Some(_ended) = connections.join_next() => {}
            }
        }
    });
}

/// Responds to the requests of a connection until it is closed.
async fn serve_connection(server: Arc<Server>, stream: TcpStream) {
    let upgrade = UpgradeSlot::default();
    let respond = |mut request: Request<hyper::body::Incoming>| {
        let server = Arc::clone(&server);
        request.extensions_mut().insert(upgrade.clone());
        async move { server.respond(request.map(Body::new)).await }
    };
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .serve_connection(TokioIo::new(stream), service_fn(respond))
        .with_upgrades();
    if let Err(error) = connection.await {
        tracing::debug!(error = %printable(&error), "a connection ended early");
    }
    upgrade.serve().await;
}
