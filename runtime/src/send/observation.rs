//! The span, the event and the report of one call.

use std::sync::Arc;

use tokio::time::Instant;
use tracing::{Span, field};

use super::{CallSettings, VerifiedResponse};
use crate::{
    client::Inner,
    declaration::spec::EndpointSpec,
    error::Error,
    observation::{CallOutcome, CallReport},
    protocol::Protocol,
    support::millis::millis,
};

/// Emits an event with the fields of a report, within the span of the call.
macro_rules! event {
    ($level:ident, $span:expr, $report:expr, $error_type:expr) => {
        tracing::$level!(
            parent: $span,
            rpc.method = $report.method,
            rpc.response.status_code = $report.code,
            http.response.status_code = $report.status.map(i64::from),
            error.r#type = $error_type,
            alipay.app_id = $report.app_id,
            alipay.protocol = $report.protocol.map(Protocol::as_str),
            alipay.request_id = $report.request_id,
            alipay.for_merchant = $report.for_merchant,
            alipay.outcome = $report.outcome.as_str(),
            alipay.trace_id = $report.trace_id,
            alipay.attempts = i64::from($report.attempts),
            alipay.elapsed_ms = millis($report.elapsed),
            "call ended"
        )
    };
}

/// The observation of one call, from its begin to its one event. A call that is dropped before its end is reported too.
#[derive(Debug)]
pub(super) struct Observation {
    inner: Arc<Inner>,
    method: &'static str,
    pub(super) protocol: Option<Protocol>,
    pub(super) request_id: String,
    for_merchant: bool,
    /// Attempts that were begun.
    pub(super) attempts: u32,
    begin: Instant,
    span: Span,
    has_ended: bool,
}

impl Observation {
    pub(super) fn begin(
        inner: &Arc<Inner>,
        spec: &'static EndpointSpec,
        settings: &CallSettings,
        protocol: Option<Protocol>,
    ) -> Self {
        let request_id = settings.request_id.clone().unwrap_or_else(|| inner.nonces.next());
        let for_merchant = settings.app_auth_token.is_some();
        let span = tracing::info_span!(
            "alipay.call",
            otel.name = spec.method,
            otel.kind = "client",
            otel.status_code = field::Empty,
            rpc.system.name = "alipay",
            rpc.method = spec.method,
            rpc.response.status_code = field::Empty,
            http.response.status_code = field::Empty,
            server.address = host(&inner.server),
            error.r#type = field::Empty,
            alipay.app_id = inner.app_id,
            alipay.protocol = protocol.map(Protocol::as_str),
            alipay.request_id = request_id,
            alipay.for_merchant = for_merchant,
            alipay.outcome = field::Empty,
            alipay.trace_id = field::Empty,
            alipay.attempts = field::Empty,
        );
        Self {
            inner: Arc::clone(inner),
            method: spec.method,
            protocol,
            request_id,
            for_merchant,
            attempts: 0,
            begin: Instant::now(),
            span,
            has_ended: false,
        }
    }

    pub(super) fn span(&self) -> Span {
        self.span.clone()
    }

    pub(super) fn succeeded(&mut self, response: &VerifiedResponse) {
        let (status, trace_id) = (Some(response.status), response.trace_id.as_deref());
        self.end(CallOutcome::Success, None, status, trace_id);
    }

    pub(super) fn failed(&mut self, error: &Error) {
        self.end(error.outcome().into(), error.code(), error.status(), error.trace_id());
    }

    fn end(&mut self, outcome: CallOutcome, code: Option<&str>, status: Option<u16>, trace_id: Option<&str>) {
        if std::mem::replace(&mut self.has_ended, true) {
            return;
        }
        let report = CallReport {
            method: self.method,
            app_id: &self.inner.app_id,
            protocol: self.protocol,
            request_id: &self.request_id,
            for_merchant: self.for_merchant,
            outcome,
            code,
            status,
            trace_id,
            attempts: self.attempts,
            elapsed: self.begin.elapsed(),
        };
        let error_type = (!outcome.is_expected()).then(|| code.unwrap_or(outcome.as_str()));
        self.span.record("rpc.response.status_code", code);
        // OpenTelemetry has no unsigned numbers.
        self.span.record("http.response.status_code", status.map(i64::from));
        self.span.record("alipay.outcome", outcome.as_str());
        self.span.record("alipay.trace_id", trace_id);
        self.span.record("alipay.attempts", i64::from(self.attempts));
        if let Some(error_type) = error_type {
            self.span.record("error.type", error_type);
            self.span.record("otel.status_code", "ERROR");
            event!(warn, &self.span, report, error_type);
        } else {
            event!(info, &self.span, report, error_type);
        }
        self.inner.observers.report(&report);
    }
}

impl Drop for Observation {
    fn drop(&mut self) {
        self.end(CallOutcome::Dropped, None, None, None);
    }
}

/// The host of a checked address.
fn host(server: &str) -> &str {
    let rest = server.split_once("://").map_or(server, |(_, rest)| rest);
    match rest.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((address, _)) => address,
        None => rest.split(':').next().unwrap_or(rest),
    }
}

#[cfg(test)]
mod tests {
    use super::host;

    #[test]
    fn the_host_of_an_address_has_neither_scheme_nor_port() {
        for (server, expected) in [
            ("https://openapi.alipay.com", "openapi.alipay.com"),
            ("http://127.0.0.1:8000", "127.0.0.1"),
            ("http://[::1]:8000", "::1"),
        ] {
            assert_eq!(host(server), expected);
        }
    }
}
