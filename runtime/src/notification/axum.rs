//! The receiver as a route of axum.

use std::time::Duration;

use axum::{
    body::to_bytes,
    extract::Request,
    http::{StatusCode, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
    routing::{MethodRouter, get},
};
use tokio::time::timeout;

use super::{Acknowledgement, Delivery, Received, Receiver};

/// The time limit of reading a body.
const ARRIVAL: Duration = Duration::from_secs(10);

impl Receiver {
    /// Converts the receiver into a route for GET and POST (feature `axum`).
    ///
    /// ```no_run
    /// # fn app(receiver: alipay::Receiver) -> axum::Router {
    /// axum::Router::new().route("/alipay/notify", receiver.into_method_router())
    /// # }
    /// ```
    pub fn into_method_router<S: Clone + Send + Sync + 'static>(self) -> MethodRouter<S> {
        let by_get = self.clone();
        get(move |request: Request| respond(by_get.clone(), request))
            .post(move |request: Request| respond(self.clone(), request))
    }
}

async fn respond(receiver: Receiver, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let body = match timeout(ARRIVAL, to_bytes(body, receiver.body_limit())).await {
        Ok(Ok(body)) => body,
        Ok(Err(_)) => return (StatusCode::PAYLOAD_TOO_LARGE, Acknowledgement::Fail.as_str()).into_response(),
        Err(_) => return (StatusCode::REQUEST_TIMEOUT, Acknowledgement::Fail.as_str()).into_response(),
    };
    let content_type = head.headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let delivery = if body.is_empty() {
        Delivery::get(head.uri.query().unwrap_or_default())
    } else {
        Delivery::post(&body)
    };
    let result = receiver.receive(delivery.with_content_type(content_type)).await;
    Received::acknowledgement(&result).as_str().into_response()
}
