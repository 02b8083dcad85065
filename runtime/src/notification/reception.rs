//! The span of one notification, around verification and handler, and its one event.

use std::fmt::Display;

use tokio::time::Instant;
use tracing::{Span, field};

use super::{Notification, ReceiveError, Received};
use crate::support::millis::millis;

/// One notification, from its arrival to the response.
#[derive(Clone, Debug)]
pub(super) struct Reception {
    span: Span,
    begin: Instant,
}

/// The way by which a notification came: the field `alipay.transport`.
#[derive(Clone, Copy, Debug)]
pub(super) enum Arrival {
    Http,
    #[cfg(feature = "channel")]
    Channel,
}

impl Arrival {
    fn as_str(self) -> &'static str {
        match self {
            Arrival::Http => "http",
            #[cfg(feature = "channel")]
            Arrival::Channel => "channel",
        }
    }
}

impl Reception {
    pub(super) fn begin(arrival: Arrival) -> Self {
        let span = tracing::info_span!(
            "alipay.notification",
            otel.kind = "consumer",
            otel.status_code = field::Empty,
            messaging.system = "alipay",
            messaging.operation.r#type = "process",
            messaging.message.id = field::Empty,
            error.r#type = field::Empty,
            alipay.app_id = field::Empty,
            alipay.transport = arrival.as_str(),
            alipay.notification.kind = field::Empty,
            alipay.notification.result = field::Empty,
        );
        Self { span, begin: Instant::now() }
    }

    pub(super) fn span(&self) -> &Span {
        &self.span
    }

    /// Records which notification it is. Nothing of a notification is recorded before it is verified.
    pub(super) fn verified(&self, app_id: &str, notification: &Notification) {
        self.span.record("messaging.message.id", notification.notify_id());
        self.span.record("alipay.app_id", app_id);
        self.span.record("alipay.notification.kind", notification.params().kind());
    }

    pub(super) fn end<E>(&self, result: &Result<Received, ReceiveError<E>>, problem: Option<&dyn Display>) {
        let elapsed_ms = millis(self.begin.elapsed());
        match result {
            Ok(received) => {
                self.span.record("alipay.notification.result", received.as_str());
                tracing::info!(
                    parent: &self.span,
                    alipay.notification.result = received.as_str(),
                    alipay.elapsed_ms = elapsed_ms,
                    "received a notification"
                );
            }
            Err(error) => {
                self.span.record("alipay.notification.result", "failed");
                self.span.record("error.type", error.kind());
                self.span.record("otel.status_code", "ERROR");
                tracing::warn!(
                    parent: &self.span,
                    alipay.notification.result = "failed",
                    error.r#type = error.kind(),
                    exception.message = problem.map(field::display),
                    alipay.elapsed_ms = elapsed_ms,
                    "failed to receive a notification"
                );
            }
        }
    }
}
